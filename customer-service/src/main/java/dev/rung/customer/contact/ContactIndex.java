package dev.rung.customer.contact;

import dev.rung.customer.contact.ContactPolicy.NormalContact;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.BlindIndex;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The index of contact points, in the caller's transaction or session. It goes with the sealed profile by a
/// foreign key, and with the customer's key by a trigger; rows of somebody without a key are not read.
///
/// Made at start, so that a wrong setting is noticed there.
@Startup
@ApplicationScoped
public class ContactIndex {

    /// More have no contact point in common but a shop's mistake, such as its own number at everybody.
    static final int MOST = 50;

    /// Entries that stay are not touched: shops put profiles again that have not changed.
    private static final String CLEAR = """
            delete from contact_index i using jsonb_to_recordset(:rows) as r(customer_id uuid, blinds jsonb)
            where i.customer_id = r.customer_id and not r.blinds @> to_jsonb(encode(i.blind, 'base64'))""";

    private static final String ADD = """
            insert into contact_index (customer_id, blind, key_id, verified)
            select customer_id, decode(blind, 'base64'), key_id, verified
            from jsonb_to_recordset(:rows) as r(customer_id uuid, blind text, key_id text, verified boolean)
            on conflict (customer_id, blind) do update set key_id = excluded.key_id, verified = excluded.verified
                where (contact_index.key_id, contact_index.verified) <> (excluded.key_id, excluded.verified)""";

    private static final String FIND = """
            select c.customer_id, c.external_id, bool_or(i.verified) as verified
            from contact_index i join customer c using (customer_id)
                join vault_keys k on k.owner = c.customer_id and k.wrapped_key is not null
            where i.blind in (select decode(asked, 'base64') from jsonb_array_elements_text(:rows) as asked)
            group by c.customer_id, c.external_id order by verified desc, c.external_id limit %d""";

    private static final String SHARED = """
            select other.customer_id, bool_or(other.verified) as verified
            from jsonb_to_recordset(:rows) as r(blind text, customer_id uuid)
            cross join lateral (
                select array_agg(one.customer_id) as customers, array_agg(one.verified) as verified, count(*) as many
                from (select i.customer_id, i.verified
                      from contact_index i join vault_keys k on k.owner = i.customer_id and k.wrapped_key is not null
                      where i.blind = decode(r.blind, 'base64') and i.customer_id <> r.customer_id
                      limit %d) as one) as held
            cross join lateral unnest(held.customers, held.verified) as other(customer_id, verified)
            where held.many <= %d
            group by other.customer_id""".formatted(MOST + 1, MOST);

    private final ContactPolicy policy;
    private final BlindIndex index;
    private final JsonRows rows;

    ContactIndex(ContactSettings settings, KeyRing keys, JsonRows rows) {
        this.policy = new ContactPolicy(settings.defaultRegion());
        this.index = keys.blindIndex("contacts");
        this.rows = rows;
    }

    @RegisterForReflection
    record ContactHolder(UUID customerId, String externalId, boolean verified) {}

    /// Writes what differs. Contact points without a normal form are left out. The caller holds the lock on
    /// the customer, and has sealed the profile.
    public Uni<Void> replace(UUID customerId, Map<ContactKind, List<ContactPoint>> points) {
        var entries = normal(points).entrySet().stream()
                .map(each -> entry(customerId, each.getKey(), each.getValue()))
                .toList();
        var blinds = entries.stream().map(IndexEntry::blind).toList();
        return rows.write(CLEAR, List.of(new KeptEntries(customerId, blinds))).chain(() -> rows.write(ADD, entries));
    }

    /// @return at most so many customers, those who verified it first
    Uni<List<ContactHolder>> holders(NormalContact contact, int most) {
        return rows.read(FIND.formatted(most), blinds(contact).toList(), ContactHolder.class);
    }

    /// Other customers with one of this customer's verified contact points: what somebody only wrote down may be a
    /// stranger's. One that very many have says nothing, and is left out.
    public Uni<List<ContactSharer>> sharing(UUID customerId, Map<ContactKind, List<ContactPoint>> points) {
        var asked = normal(points).entrySet().stream()
                .filter(Map.Entry::getValue)
                .flatMap(verified -> blinds(verified.getKey()))
                .distinct()
                .map(blind -> new AskedBlind(blind, customerId))
                .toList();
        return rows.read(SHARED, asked, ContactSharer.class);
    }

    /// As they are compared; those without a normal form are left out.
    public List<String> normalTexts(Map<ContactKind, List<ContactPoint>> points) {
        return normal(points).keySet().stream().map(NormalContact::toBlind).toList();
    }

    private Map<NormalContact, Boolean> normal(Map<ContactKind, List<ContactPoint>> points) {
        var verified = new LinkedHashMap<NormalContact, Boolean>();
        points.forEach((kind, ofKind) -> ofKind.forEach(point -> policy.normal(kind, point.value())
                .ifPresent(normal -> verified.merge(normal, point.verified(), Boolean::logicalOr))));
        return verified;
    }

    private IndexEntry entry(UUID customerId, NormalContact contact, boolean verified) {
        var blind = index.blind(contact.toBlind());
        return new IndexEntry(customerId, base64(blind), blind.keyId(), verified);
    }

    private Stream<String> blinds(NormalContact contact) {
        return index.blindUnderAll(contact.toBlind()).stream().map(ContactIndex::base64);
    }

    private static String base64(BlindIndex.BlindText blind) {
        return Base64.getEncoder().encodeToString(blind.bytes());
    }

    @RegisterForReflection
    record KeptEntries(UUID customerId, List<String> blinds) {}

    @RegisterForReflection
    record IndexEntry(UUID customerId, String blind, String keyId, boolean verified) {}

    @RegisterForReflection
    record AskedBlind(String blind, UUID customerId) {}

    /// @param verified whether a point that both have is verified with the other too
    @RegisterForReflection
    public record ContactSharer(UUID customerId, boolean verified) {}
}
