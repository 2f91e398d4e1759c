package dev.rung.benefits.quote.asking;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The quotes of the last hours. None changes.
@ApplicationScoped
public class Quotes {

    private static final String ADD = """
            insert into quotes (id, customer_id, external_id, sender, by_store, asked_at, valid_until, document)
            select id, customer_id, external_id, sender, by_store, asked_at, valid_until, document
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, external_id text, sender text, by_store boolean, asked_at timestamptz,
                valid_until timestamptz, document text)""";

    private static final String ONE = """
            select q.id, q.customer_id, q.external_id, q.sender, q.by_store, q.asked_at, q.valid_until, q.document
            from quotes q where q.id = cast(cast(:id as text) as uuid)""";

    /// Nothing of the subquery comes from outside of it, so it is looked up once, by the index of ends.
    private static final String FORGET = """
            with r as materialized (
                select before, most from jsonb_to_recordset(:rows) as r(before timestamptz, most int))
            delete from quotes q
            where q.id = any (array(
                select o.id from quotes o where o.valid_until < (select before from r)
                order by o.valid_until limit (select most from r)))""";

    private final JsonRows rows;
    private final JsonText json;

    Quotes(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    /// @param sender who asked, as their token names them
    /// @param byStore whether the store asked: it knows what things cost, so only these can be confirmed
    public record KeptQuote(
            UUID id,
            UUID customerId,
            String externalId,
            String sender,
            boolean byStore,
            Instant askedAt,
            Instant validUntil,
            QuoteDocument document) {

        public boolean isValidAt(Instant now) {
            return now.isBefore(validUntil);
        }
    }

    @RegisterForReflection
    record QuoteRow(
            UUID id,
            UUID customerId,
            String externalId,
            String sender,
            boolean byStore,
            Instant askedAt,
            Instant validUntil,
            String document) {}

    @RegisterForReflection
    record OldQuotes(Instant before, int most) {}

    public Uni<Optional<KeptQuote>> find(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), QuoteRow.class)
                .map(found -> found.stream().findFirst().map(this::quote));
    }

    public static RuntimeException unknown() {
        return Problem.of(404, "quote-unknown").asException();
    }

    Uni<Void> add(KeptQuote quote) {
        return rows.write(
                ADD,
                List.of(new QuoteRow(
                        quote.id(),
                        quote.customerId(),
                        quote.externalId(),
                        quote.sender(),
                        quote.byStore(),
                        quote.askedAt(),
                        quote.validUntil(),
                        json.write(quote.document()))));
    }

    /// @return how many were forgotten
    Uni<Integer> forget(Instant validBefore, int most) {
        return rows.update(FORGET, List.of(new OldQuotes(validBefore, most)));
    }

    private KeptQuote quote(QuoteRow row) {
        return new KeptQuote(
                row.id(),
                row.customerId(),
                row.externalId(),
                row.sender(),
                row.byStore(),
                row.askedAt(),
                row.validUntil(),
                json.read(row.document(), QuoteDocument.class));
    }
}
