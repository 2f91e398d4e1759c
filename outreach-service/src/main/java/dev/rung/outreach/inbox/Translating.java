package dev.rung.outreach.inbox;

import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.MessageBundle;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Shows a message in the language of whoever reads it (ADR 15).
@ApplicationScoped
class Translating {

    private static final Logger LOG = Logger.getLogger(Translating.class);

    private final MessageTexts wording;
    private final JsonText json;

    Translating(MessageTexts wording, JsonText json) {
        this.wording = wording;
        this.json = json;
    }

    MessageView shown(InboxMessage message, MessageBundle reader) {
        var written = new Letter(message.language, message.title, message.text);
        return MessageView.of(message, read(message, reader, written));
    }

    /// One that cannot be put into other words is shown as it was sent, and hides no other.
    private Letter read(InboxMessage message, MessageBundle reader, Letter written) {
        try {
            return wording.readBy(reader, () -> json.read(message.facts, Occasion.class), written);
        } catch (RuntimeException unreadable) {
            LOG.warnf("A message is shown as it was sent message=%s failure=%s", message.id, unreadable.getClass());
            return written;
        }
    }
}
