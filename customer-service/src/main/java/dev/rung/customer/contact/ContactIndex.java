package dev.rung.customer.contact;

import dev.rung.customer.contact.ContactPolicy.NormalContact;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.BlindIndex;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The index of contact points, in the caller's transaction or session. It goes with the sealed profile: a
/// foreign key deletes the rows with it.
@ApplicationScoped
public class ContactIndex {

    private static final String CLEAR = """
            delete from contact_index where customer_id in (
                select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String ADD = """
            insert into contact_index (customer_id, blind, key_id, verified)
            select customer_id, decode(blind, 'base64'), key_id, verified
            from jsonb_to_recordset(:rows) as r(customer_id uuid, blind text, key_id text, verified boolean)""";

    private static final String FIND = """
            select c.customer_id, c.external_id, bool_or(i.verified) as verified
            from contact_index i join customer c using (customer_id)
            where i.blind in (select decode(asked, 'base64') from jsonb_array_elements_text(:rows) as asked)
            group by c.customer_id, c.external_id order by c.external_id limit %d""";

    private static final String SHARED = """
            select distinct other.customer_id
            from contact_index mine join contact_index other using (blind)
            where mine.customer_id in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)
              and other.customer_id <> mine.customer_id""";

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

    /// Contact points without a normal form are left out. The caller holds the lock on the customer, and has sealed
    /// the profile.
    public Uni<Void> replace(UUID customerId, List<ContactPoint> emails, List<ContactPoint> phones) {
        var verified = new LinkedHashMap<NormalContact, Boolean>();
        Stream.of(Map.entry(ContactKind.EMAIL, emails), Map.entry(ContactKind.PHONE, phones))
                .forEach(kind -> kind.getValue()
                        .forEach(point -> policy.normal(kind.getKey(), point.value())
                                .ifPresent(normal -> verified.merge(normal, point.verified(), Boolean::logicalOr))));
        var entries = verified.entrySet().stream()
                .flatMap(each -> entries(customerId, each.getKey(), each.getValue()))
                .toList();
        return rows.write(CLEAR, List.of(customerId)).chain(() -> rows.write(ADD, entries));
    }

    /// @return at most so many customers, by their external ids
    Uni<List<ContactHolder>> holders(NormalContact contact, int most) {
        var blinds = index.blind(contact.toBlind()).stream()
                .map(ContactIndex::base64)
                .toList();
        return rows.read(FIND.formatted(most), blinds, ContactHolder.class);
    }

    /// Other customers with a contact point of this customer's.
    public Uni<List<UUID>> sharing(UUID customerId) {
        return rows.read(SHARED, List.of(customerId), SharingCustomer.class)
                .map(found -> found.stream().map(SharingCustomer::customerId).toList());
    }

    private Stream<IndexEntry> entries(UUID customerId, NormalContact contact, boolean verified) {
        return index.blind(contact.toBlind()).stream()
                .map(blind -> new IndexEntry(customerId, base64(blind), blind.keyId(), verified));
    }

    private static String base64(BlindIndex.BlindText blind) {
        return Base64.getEncoder().encodeToString(blind.bytes());
    }

    @RegisterForReflection
    record IndexEntry(UUID customerId, String blind, String keyId, boolean verified) {}

    @RegisterForReflection
    record SharingCustomer(UUID customerId) {}
}
