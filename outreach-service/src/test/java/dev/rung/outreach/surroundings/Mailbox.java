package dev.rung.outreach.surroundings;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/// A real mail server, where the service looks for one.
public final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(port(), "localhost", ServerSetup.PROTOCOL_SMTP));

    public Mailbox() {
        server.start();
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("rung.mail.port", Integer.class);
    }

    public List<MimeMessage> mailsTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
