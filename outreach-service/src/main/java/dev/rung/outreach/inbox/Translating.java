package dev.rung.outreach.inbox;

import dev.rung.outreach.occasion.OccasionJson;
import dev.rung.outreach.occasion.ReaderLanguage;
import dev.rung.outreach.occasion.Wording;
import dev.rung.outreach.occasion.Wording.Letter;
import jakarta.enterprise.context.ApplicationScoped;

/// Shows a message in the language of whoever reads it (ADR 15).
@ApplicationScoped
class Translating {

    private final Wording wording;
    private final OccasionJson json;

    Translating(Wording wording, OccasionJson json) {
        this.wording = wording;
        this.json = json;
    }

    MessageView shown(InboxMessage message, ReaderLanguage reader) {
        var written = new Letter(message.language, message.title, message.body);
        return MessageView.of(message, wording.readBy(reader, json.read(message.occasion), written));
    }
}
