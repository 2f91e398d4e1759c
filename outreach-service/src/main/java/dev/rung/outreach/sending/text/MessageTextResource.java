package dev.rung.outreach.sending.text;

import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/messages/{id}/text")
class MessageTextResource {

    private final ReadingMessageText reading;
    private final Caller caller;

    MessageTextResource(ReadingMessageText reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// The words of a message to a customer, in their language.
    ///
    /// They are made again from what the message told, by the texts of today: the ledger keeps no text. Each
    /// reading is audited.
    @GET
    @RolesAllowed(Roles.AGENT)
    public Uni<MessageText> text(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @RestPath UUID id) {
        return reading.textOf(externalId, id, caller.name()).map(MessageText::of);
    }

    /// @param language BCP 47 tag of the language that it is written in
    /// @param body plain; empty lines part its paragraphs
    record MessageText(String language, String subject, String body) {

        static MessageText of(Letter letter) {
            return new MessageText(letter.language(), letter.title(), letter.text());
        }
    }
}
