package dev.rung.outreach.email;

import dev.rung.outreach.occasion.Wording.Letter;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a letter into a mail: a greeting by name, and the same words twice, as plain text and as HTML.
@ApplicationScoped
class Mails {

    private final Engine templates;

    Mails(Engine templates) {
        this.templates = templates;
    }

    /// @param name what the customer is called; nobody has to be
    Mail of(Letter letter, String address, @Nullable String name) {
        var paragraphs = List.of(letter.text().split("\\R{2,}"));
        return new Mail()
                .addTo(address)
                .setSubject(letter.title())
                .setText(frame(letter, "txt")
                        .data("name", name)
                        .data("text", letter.text())
                        .render())
                .setHtml(frame(letter, "html")
                        .data("name", name)
                        .data("title", letter.title())
                        .data("paragraphs", paragraphs)
                        .render())
                // RFC 3834: absence notes are not sent in answer to it
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private TemplateInstance frame(Letter letter, String kind) {
        return templates
                .getTemplate("mail/%s.%s".formatted(letter.language(), kind))
                .instance();
    }
}
