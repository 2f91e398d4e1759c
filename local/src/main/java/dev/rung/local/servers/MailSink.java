package dev.rung.local.servers;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/// Takes every mail by SMTP, delivers none, and writes each as one `.eml` file that any mail program opens.
public final class MailSink implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final GreenMail server;
    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    private MailSink(Path folder, int port) {
        this.folder = folder;
        this.server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    public static MailSink start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var sink = new MailSink(folder, port);
        var users = sink.server.getUserManager();
        users.setMessageDeliveryHandler((message, to) -> sink.keep(message, to, users));
        sink.server.start();
        return sink;
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser keep(MovingMessage message, MailAddress to, UserManager users)
            throws MessagingException, UserException {
        var name = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "-" + count.incrementAndGet() + "-"
                + to.getEmail().replaceAll("[^A-Za-z0-9@._-]", "_") + ".eml";
        var unfinished = folder.resolve("." + name);
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                message.getMessage().writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name));
        } catch (IOException e) {
            throw new MessagingException("The mail could not be written to " + folder, e);
        }
        var user = users.getUserByEmail(to.getEmail());
        return user == null ? users.createUser(to.getEmail(), to.getEmail(), to.getEmail()) : user;
    }
}
