package dev.rung.outreach.sending.text;

import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ReadingMessageText {

    private static final String READ =
            "select id, occasion, channel, facts from messages where customer_id = :customer and id = :id";

    private final CustomerDirectory directory;
    private final JsonRows rows;
    private final JsonText json;
    private final MessageTexts wording;
    private final Audit audit;

    ReadingMessageText(CustomerDirectory directory, JsonRows rows, JsonText json, MessageTexts wording, Audit audit) {
        this.directory = directory;
        this.rows = rows;
        this.json = json;
        this.wording = wording;
        this.audit = audit;
    }

    /// @param facts its occasion as JSON
    @RegisterForReflection
    record LedgerMessage(UUID id, String occasion, String channel, String facts) {}

    private record AddressedMessage(KnownCustomer customer, LedgerMessage message) {}

    /// Audited before it is told.
    ///
    /// @param reader the login of who asks
    Uni<Letter> textOf(String externalId, UUID id, String reader) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> find(customer, id))
                .call(found -> Panache.withTransaction(() -> record(found, reader)))
                .chain(found -> wording.of(
                        json.read(found.message().facts(), Occasion.class),
                        found.customer().locale()))
                .map(letter -> letter.orElseThrow(
                        () -> Problem.of(404, "message-text-gone").asException()));
    }

    private Uni<AddressedMessage> find(KnownCustomer customer, UUID id) {
        return rows.read(READ, Map.of("customer", customer.customerId(), "id", id), LedgerMessage.class)
                .map(found -> found.stream()
                        .findFirst()
                        .map(message -> new AddressedMessage(customer, message))
                        .orElseThrow(
                                () -> Problem.of(404, "sent-message-unknown").asException()));
    }

    private Uni<Void> record(AddressedMessage found, String reader) {
        var message = found.message();
        return audit.record(
                reader,
                "message.read",
                message.id().toString(),
                Map.of(
                        "customerId",
                        found.customer().customerId().toString(),
                        "occasion",
                        message.occasion(),
                        "channel",
                        message.channel().toLowerCase(Locale.ROOT)));
    }
}
