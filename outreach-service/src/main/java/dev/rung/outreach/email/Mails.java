package dev.rung.outreach.email;

import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.platform.locale.MessageBundles;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts a letter into a mail: a greeting by name, and the same words twice, as plain text and as HTML; an advertisement
/// also says how to get no more of them.
@ApplicationScoped
class Mails {

    private static final Pattern INVISIBLE_ENDS = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    private final Engine templates;

    Mails(Engine templates) {
        this.templates = templates;
    }

    /// @param name what the customer is called; nobody has to be, and blanks are no name
    /// @param wayOut where the customer unsubscribes from such mails; every advertisement has one
    Mail of(Letter letter, String address, @Nullable String name, Optional<URI> wayOut) {
        var paragraphs = List.of(letter.text().split("\\R{2,}"));
        var mail = new Mail()
                .addTo(address)
                .setSubject(letter.title())
                .setText(frame(letter, "txt", name, wayOut)
                        .data("text", letter.text())
                        .render())
                .setHtml(frame(letter, "html", name, wayOut)
                        .data("title", letter.title())
                        .data("paragraphs", paragraphs)
                        .render())
                // RFC 3834: absence notes are not sent in answer to it
                .addHeader("Auto-Submitted", "auto-generated");
        wayOut.ifPresent(link -> offer(mail, link));
        return mail;
    }

    /// RFC 8058: the mail program shows a button, and posts to the link when it is pressed.
    private static void offer(Mail mail, URI link) {
        mail.addHeader("List-Unsubscribe", "<" + link + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private TemplateInstance frame(Letter letter, String kind, @Nullable String name, Optional<URI> wayOut) {
        var texts = MessageBundles.in(letter.language());
        return templates
                .getTemplate("mail/mail." + kind)
                .instance()
                .data("language", letter.language())
                .data("greeting", texts.say("mail.greeting", Map.of("name", visible(name))))
                .data("unsubscribe", texts.say("mail.unsubscribe"))
                .data("link", wayOut.map(URI::toString).orElse(null));
    }

    /// Without what nobody sees around it: spaces of any script, controls, zero widths.
    private static String visible(@Nullable String name) {
        return name == null ? "" : INVISIBLE_ENDS.matcher(name).replaceAll("");
    }
}
