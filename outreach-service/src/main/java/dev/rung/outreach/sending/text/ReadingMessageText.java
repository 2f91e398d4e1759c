package dev.rung.outreach.sending.text;

import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ReadingMessageText {

    private static final String READ = """
            select id, customer_id, occasion, channel, facts from messages
             where id = :id and customer_id in (
                select cast(asked as uuid)
                  from jsonb_array_elements_text(cast(cast(:customers as text) as jsonb)) as asked)""";

    private final CustomerDirectory directory;
    private final Merges merges;
    private final JsonRows rows;
    private final JsonText json;
    private final MessageTexts wording;
    private final Audit audit;

    ReadingMessageText(
            CustomerDirectory directory,
            Merges merges,
            JsonRows rows,
            JsonText json,
            MessageTexts wording,
            Audit audit) {
        this.directory = directory;
        this.merges = merges;
        this.rows = rows;
        this.json = json;
        this.wording = wording;
        this.audit = audit;
    }

    /// @param customerId whom it was sent to: the customer, or one who is one person with them
    /// @param facts its occasion as JSON
    @RegisterForReflection
    record LedgerMessage(UUID id, UUID customerId, String occasion, String channel, String facts) {}

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
        return merges.whole(customer.customerId())
                .chain(whole -> rows.read(
                        READ, Map.of("customers", json.write(List.copyOf(whole)), "id", id), LedgerMessage.class))
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
                        message.customerId().toString(),
                        "occasion",
                        message.occasion(),
                        "channel",
                        message.channel().toLowerCase(Locale.ROOT)));
    }
}
