package dev.rung.customer.contact;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Contact points that several people have, in the caller's session. Those who are one person already have it once;
/// somebody without a key does not count.
@ApplicationScoped
public class SharedContacts {

    /// The index is read in its order, until so many are found. Who belongs to whom is asked of the few points that
    /// several have, and there of the few customers who are part of another.
    private static final String SHARED = """
            select encode(shared.blind, 'hex') as contact, (
                select jsonb_agg(jsonb_build_object('external_id', c.external_id, 'customer_id', c.customer_id,
                           'registered_at', c.registered_at, 'verified', held.verified)
                           order by held.verified desc, c.registered_at, c.customer_id)
                  from (select case when o.merged_into is null then o.customer_id else kept_customer(o.customer_id) end as kept_id,
                               bool_or(i.verified) as verified
                          from contact_index i
                            join vault_keys k on k.owner = i.customer_id and k.wrapped_key is not null
                            join customer o on o.customer_id = i.customer_id
                         where i.blind = shared.blind group by 1) as held
                      join customer c on c.customer_id = held.kept_id) as customers
            from (select several.blind
                    from (select i.blind
                            from contact_index i join vault_keys k on k.owner = i.customer_id and k.wrapped_key is not null
                           where i.blind > decode(:after, 'hex')
                           group by i.blind
                          having count(*) between 2 and %d
                           order by i.blind) as several
                   where (select count(distinct case when o.merged_into is null then o.customer_id
                                                     else kept_customer(o.customer_id) end)
                            from contact_index i
                              join vault_keys k on k.owner = i.customer_id and k.wrapped_key is not null
                              join customer o on o.customer_id = i.customer_id
                           where i.blind = several.blind) > 1
                   order by several.blind
                   limit cast(:limit as int)) as shared
            order by shared.blind""".formatted(ContactIndex.MOST);

    private final JsonRows rows;

    SharedContacts(JsonRows rows) {
        this.rows = rows;
    }

    /// @param contact the place of the contact point in the list
    @RegisterForReflection
    public record SharedContact(String contact, List<ContactOwner> customers) {

        /// With a place that says nothing to who reads it.
        public SharedContact at(String place) {
            return new SharedContact(place, customers);
        }
    }

    /// @param verified whether the customer proved to the shop that it is theirs
    @RegisterForReflection
    public record ContactOwner(String externalId, UUID customerId, Instant registeredAt, boolean verified) {}

    /// @param contact the one before; empty for the first
    public Uni<List<SharedContact>> after(String contact, int limit) {
        return rows.read(SHARED, Map.of("after", contact, "limit", limit), SharedContact.class);
    }
}
