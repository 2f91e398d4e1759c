package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Tells staff the words of one message. No text is kept in the ledger: it is made again from the facts that the
/// message told, in the customer's language. Every reading is audited.
@ApplicationScoped
class ReadingMessageText {

    private final CustomerDirectory directory;
    private final Messages messages;
    private final MessageTexts wording;
    private final Audit audit;

    ReadingMessageText(CustomerDirectory directory, Messages messages, MessageTexts wording, Audit audit) {
        this.directory = directory;
        this.messages = messages;
        this.wording = wording;
        this.audit = audit;
    }

    private record AddressedMessage(KnownCustomer customer, Message message) {}

    /// @param reader the login of who asks
    Uni<Letter> textOf(String externalId, UUID id, String reader) {
        return Panache.withSession(() -> find(externalId, id))
                .call(found -> Panache.withTransaction(() -> record(found, reader)))
                .chain(found ->
                        wording.of(messages.occasion(found.message()), found.customer().locale()))
                .map(letter -> letter.orElseThrow(
                        () -> Problem.of(404, "message-text-gone").asException()));
    }

    private Uni<AddressedMessage> find(String externalId, UUID id) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> messages.one(customer.customerId(), id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.of(404, "sent-message-unknown").asException())
                        .map(message -> new AddressedMessage(customer, message)));
    }

    private Uni<Void> record(AddressedMessage found, String reader) {
        var message = found.message();
        return audit.record(
                reader,
                "message.read",
                message.id.toString(),
                Map.of(
                        "customerId", message.customerId.toString(),
                        "occasion", message.occasion,
                        "channel", message.channel.code()));
    }
}
