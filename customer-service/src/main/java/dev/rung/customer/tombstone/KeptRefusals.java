package dev.rung.customer.tombstone;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.KeptRefusal;
import dev.rung.contracts.customer.CustomerEvent.Tombstone;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Table `kept_refusal`, in the caller's session or transaction.
@ApplicationScoped
public class KeptRefusals {

    /// The source of a refusal that holds on, and its actor.
    public static final String SOURCE = "kept-refusal";

    private static final String FIND = """
            select purpose, channel, false as granted, max(since) as since from kept_refusal
            where blind in (select decode(asked, 'base64') from jsonb_array_elements_text(:rows) as asked)
            group by purpose, channel order by purpose, channel""";

    private static final String KEEP = """
            insert into kept_refusal as kept (blind, purpose, channel, since)
            select decode(blind, 'base64'), purpose, channel, since
            from jsonb_to_recordset(:rows) as r(blind text, purpose text, channel text, since timestamptz)
            on conflict (blind, purpose, channel) do update set since = greatest(kept.since, excluded.since)""";

    /// As every answer, with its proof: that it was given before.
    private static final String RECORD = """
            insert into consent_entry (customer_id, purpose, channel, granted, source, actor, since, recorded_at)
            select customer_id, purpose, channel, false, '%1$s', '%1$s', since, now()
            from jsonb_to_recordset(:rows) as r(customer_id uuid, purpose text, channel text, since timestamptz)""".formatted(SOURCE);

    private final Blinding blinding;
    private final JsonRows rows;

    KeptRefusals(Blinding blinding, JsonRows rows) {
        this.blinding = blinding;
        this.rows = rows;
    }

    /// The refusals of an erased customer who was known by one of these.
    ///
    /// @param knownBy external ids and contact points, in their normal forms
    public Uni<List<Consent>> of(Collection<String> knownBy) {
        return knownBy.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(FIND, blinding.toFind(knownBy).keySet(), Consent.class);
    }

    /// Writes them into the history of a customer who came back.
    public Uni<Void> record(UUID customerId, List<Consent> refusals) {
        return rows.write(
                RECORD,
                refusals.stream()
                        .map(no -> new RecordedRefusal(customerId, no.purpose(), no.channel(), no.since()))
                        .toList());
    }

    public Uni<Void> keep(List<KeptRefusal> refusals) {
        return rows.write(KEEP, refusals);
    }

    /// The remains of a customer who is erased.
    ///
    /// @param knownBy by channel, the contact points that a refusal of it is held by, in their normal forms
    public Tombstone tombstone(String externalId, List<Consent> consents, Map<String, List<String>> knownBy) {
        var blind = blinding.toKeep(externalId);
        var refusals = consents.stream()
                .filter(consent -> !consent.granted())
                .flatMap(no -> Stream.concat(
                                Stream.of(externalId), knownBy.getOrDefault(no.channel(), List.of()).stream())
                        .map(text -> new KeptRefusal(
                                Blinding.base64(blinding.toKeep(text)), no.purpose(), no.channel(), no.since())))
                .distinct()
                .toList();
        return new Tombstone(blind.keyId(), Blinding.base64(blind), refusals);
    }

    @RegisterForReflection
    record RecordedRefusal(UUID customerId, String purpose, String channel, Instant since) {}
}
