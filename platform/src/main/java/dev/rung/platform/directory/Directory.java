package dev.rung.platform.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.CustomerEvent.Unrecognised;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/// The customers that this service has heard of. Reading needs the caller's session, learning the caller's
/// transaction.
@ApplicationScoped
public class Directory {

    /// Rows are read as JSON: past the session's cache, which does not see what [#learn] writes.
    private static final String READ = """
            select cast(jsonb_build_object(
                       'customerId', customer_id, 'externalId', external_id,
                       'locale', locale, 'timeZone', time_zone, 'consents', consents) as text)
              from known_customer""";

    private static final String LEARN = """
            insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents)
            values (:customerId, :externalId, :revision, :locale, :timeZone, cast(cast(:consents as text) as jsonb))
            on conflict (customer_id) do update
               set external_id = excluded.external_id, revision = excluded.revision, locale = excluded.locale,
                   time_zone = excluded.time_zone, consents = excluded.consents
             where known_customer.revision < excluded.revision""";

    private final ObjectMapper json;

    Directory(ObjectMapper json) {
        this.json = json;
    }

    /// Answers 404 `customer-unknown` for one who has not been heard of, or not yet.
    public Uni<KnownCustomer> byExternalId(String externalId) {
        return find(" where external_id = :wanted", externalId)
                .map(found -> found.orElseThrow(() -> Problem.of(404, "customer-unknown", "There is no such customer")
                        .with("externalId", externalId)
                        .asException()));
    }

    public Uni<Optional<KnownCustomer>> byId(UUID customerId) {
        return find(" where customer_id = :wanted", customerId);
    }

    /// Whether the event told something new; duplicates and stragglers do not.
    public Uni<Boolean> learn(CustomerEvent event) {
        return switch (event) {
            case Registered registered -> learn(registered.customer());
            case ProfileChanged changed -> learn(changed.customer());
            case ConsentChanged changed -> learn(changed.customer());
            case Unrecognised _ -> Uni.createFrom().item(false);
        };
    }

    private Uni<Boolean> learn(Customer customer) {
        var consents = write(customer.consents());
        return CallersTransaction.session("Directory")
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("customerId", customer.customerId())
                        .setParameter("externalId", customer.externalId())
                        .setParameter("revision", customer.revision())
                        .setParameter("locale", customer.locale())
                        .setParameter("timeZone", customer.timeZone())
                        .setParameter("consents", consents)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    private Uni<Optional<KnownCustomer>> find(String where, Object wanted) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ + where, String.class)
                        .setParameter("wanted", wanted)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(this::read));
    }

    private KnownCustomer read(String row) {
        try {
            return json.readValue(row, KnownCustomer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
