package dev.rung.platform.directory;

import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;

/// The customers that this service has heard of. Reading needs the caller's session, learning
/// the caller's transaction.
@ApplicationScoped
public class CustomerDirectory {

    private static final String READ =
            "select customer_id, external_id, locale, time_zone, consents, membership, merged_into from known_customer where ";

    /// The way from a part up to the kept one: the last of them that was heard of. Told in an order that makes a
    /// circle for a moment, it ends somewhere.
    private static final String KEPT = READ + """
        customer_id = (
            with recursive way(customer_id, merged_into, place) as (
                select customer_id, merged_into, 0 from known_customer where customer_id = cast(:part as uuid)
                union all
                select k.customer_id, k.merged_into, w.place + 1
                  from way w join known_customer k on k.customer_id = w.merged_into
                 where w.place < 100)
            select customer_id from way order by place desc limit 1)""";

    private static final String TOLD = """
        (select *, row_number() over (partition by external_id order by registered_at desc, customer_id desc) as place
           from jsonb_to_recordset(:rows) as r(
                customer_id uuid, external_id text, revision bigint, locale text, time_zone text, consents jsonb,
                registered_at timestamptz, membership jsonb, merged_into uuid)) as told\
        """;

    /// A person who comes back after an erasure is another customer of the same external id, and may come first: two
    /// customers are on two partitions. Whoever was registered before them has the pseudonym
    /// already, and so have the keys of their requests.
    private static final String YIELD = """
        with yielded as (
            update known_customer k set external_id = '%1$s' || k.customer_id
              from %2$s
             where told.place = 1 and k.external_id = told.external_id and k.customer_id <> told.customer_id
               and (k.registered_at, k.customer_id) < (told.registered_at, told.customer_id)
            returning k.customer_id, told.external_id)
        update idempotency_keys k set sender = 'customer:%1$s' || y.customer_id
          from yielded y where k.sender = 'customer:' || y.external_id\
        """.formatted(ErasureFollower.PSEUDONYM, TOLD);

    /// The subquery sees the row as it was before, unless somebody else is just writing it: a merge or an undoing
    /// that is told is news in any case.
    private static final String LEARN = """
        insert into known_customer as known
              (customer_id, external_id, revision, locale, time_zone, consents, registered_at, membership, merged_into)
        select customer_id,
               case when place = 1 and not exists (
                        select 1 from known_customer k
                         where k.external_id = told.external_id and k.customer_id <> told.customer_id)
                    then external_id else '%s' || customer_id end,
               revision, locale, time_zone, consents, registered_at, membership, merged_into
          from %s
         order by customer_id
        on conflict (customer_id) do update
           set external_id = excluded.external_id, revision = excluded.revision, locale = excluded.locale,
               time_zone = excluded.time_zone, consents = excluded.consents, registered_at = excluded.registered_at,
               membership = excluded.membership, merged_into = excluded.merged_into
         where known.revision < excluded.revision
        returning known.customer_id, known.merged_into is distinct from (
            select b.merged_into from known_customer b where b.customer_id = known.customer_id) as merged\
        """.formatted(ErasureFollower.PSEUDONYM, TOLD);

    /// No revision is higher: what comes of them later, or again, changes nothing.
    private static final String ERASE = """
        insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents)
        select cast(id as uuid), '%s' || id, %d, 'und', 'UTC', '[]' from jsonb_array_elements_text(:rows) as told(id)
        order by 1
        on conflict (customer_id) do update
           set external_id = excluded.external_id, revision = excluded.revision, locale = excluded.locale,
               time_zone = excluded.time_zone, consents = excluded.consents, membership = null, merged_into = null\
        """.formatted(ErasureFollower.PSEUDONYM, Long.MAX_VALUE);

    private static final String MEMBERSHIPS = """
        select customer_id, membership from known_customer
         where membership is not null
           and customer_id in (select cast(wanted as uuid) from jsonb_array_elements_text(:rows) as wanted)""";

    /// Requests of their own, by what [dev.rung.platform.identity.Caller#name] calls them.
    private static final String FORGET_KEYS = """
        update idempotency_keys k set sender = 'customer:%s' || c.customer_id
          from known_customer c
         where c.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(:rows) as told(id))
           and k.sender = 'customer:' || c.external_id\
        """.formatted(ErasureFollower.PSEUDONYM);

    private final JsonRows rows;

    CustomerDirectory(JsonRows rows) {
        this.rows = rows;
    }

    /// For who reads: a part of another one is answered by that one, the kept one. Answers 404 `customer-unknown` for
    /// one who has not been heard of, or not yet. However the id is written (NFC or NFD), it is the same customer.
    public Uni<KnownCustomer> keptByExternalId(String externalId) {
        return findKept(externalId).map(found -> known(found, externalId));
    }

    /// For who writes: the customer of this very id, also where they are part of another one. What is given to
    /// a part is the part's, so that it is so still when the merge is undone.
    public Uni<KnownCustomer> ownByExternalId(String externalId) {
        return findOwn(externalId).map(found -> known(found, externalId));
    }

    /// Likewise; empty where nobody was heard of by that id, or not yet.
    public Uni<Optional<KnownCustomer>> findKept(String externalId) {
        return findOwn(externalId).chain(this::keptOneOf);
    }

    /// Likewise.
    public Uni<Optional<KnownCustomer>> findOwn(String externalId) {
        return find("external_id = :wanted", ExternalId.normalised(externalId));
    }

    private static KnownCustomer known(Optional<KnownCustomer> found, String externalId) {
        return found.orElseThrow(() -> Problem.of(404, "customer-unknown")
                .with("externalId", externalId)
                .asException());
    }

    private Uni<Optional<KnownCustomer>> keptOneOf(Optional<KnownCustomer> found) {
        return found.filter(one -> one.mergedInto() != null)
                .map(this::keptOneOf)
                .orElseGet(() -> Uni.createFrom().item(found));
    }

    private Uni<Optional<KnownCustomer>> keptOneOf(KnownCustomer part) {
        return rows.read(KEPT, Map.of("part", part.customerId()), KnownCustomer.class)
                .map(found -> found.stream().findFirst());
    }

    /// In which language a customer reads, where they have been heard of.
    public Uni<Optional<String>> localeOf(String externalId) {
        return find("external_id = :wanted", externalId).map(found -> found.map(KnownCustomer::locale));
    }

    /// The one by which a part is answered; the customer where it is one of its own.
    public Uni<Optional<KnownCustomer>> keptOf(UUID customerId) {
        return byId(customerId).chain(this::keptOneOf);
    }

    /// As it is itself, also where it is part of another one.
    public Uni<Optional<KnownCustomer>> byId(UUID customerId) {
        return find("customer_id = :wanted", customerId);
    }

    /// How these customers stood and stand towards the programme. Those who were never more than guests, or were
    /// not heard of, are not among them.
    public Uni<Map<UUID, Membership>> memberships(Collection<UUID> customers) {
        return rows.read(MEMBERSHIPS, customers, KnownMembership.class)
                .map(found -> found.stream().collect(toMap(KnownMembership::customerId, KnownMembership::membership)));
    }

    /// As [#learn], and says whose membership is another one now, and who became part of another or is one of its
    /// own again.
    Uni<CustomerChanges> learnChanges(List<CustomerEvent> batch) {
        var joined = latestOfEach(batch).stream()
                .filter(customer -> customer.membership() != null)
                .toList();
        if (joined.isEmpty()) {
            return learnAll(batch).map(learned -> new CustomerChanges(List.of(), merged(learned, batch)));
        }
        var ids = joined.stream().map(Customer::customerId).toList();
        return memberships(ids)
                .chain(before -> learnAll(batch)
                        .chain(learned -> memberships(ids)
                                .map(after -> joined.stream()
                                        .filter(customer -> !Objects.equals(
                                                before.get(customer.customerId()), after.get(customer.customerId())))
                                        .toList())
                                .map(changed -> new CustomerChanges(changed, merged(learned, batch)))));
    }

    private static Set<UUID> merged(List<LearnedCustomer> learned, List<CustomerEvent> batch) {
        var told = Merges.told(batch);
        return learned.stream()
                .filter(one -> one.merged() || told.contains(one.customerId()))
                .map(LearnedCustomer::customerId)
                .collect(toSet());
    }

    /// @param merged whether it is another one's part now, or no more
    @RegisterForReflection
    record LearnedCustomer(UUID customerId, boolean merged) {}

    @RegisterForReflection(
            targets = {KnownMembership.class, Membership.class, Membership.Enrolment.class, Membership.Restriction.class
            })
    record KnownMembership(UUID customerId, Membership membership) {}

    /// Takes what one poll brought, in one statement.
    ///
    /// @return of how many customers something new was told; duplicates and stragglers tell nothing
    public Uni<Integer> learn(List<CustomerEvent> batch) {
        return learnAll(batch).map(List::size);
    }

    private Uni<List<LearnedCustomer>> learnAll(List<CustomerEvent> batch) {
        var latest = latestOfEach(batch);
        return latest.isEmpty()
                ? Uni.createFrom().item(List.of())
                : CallersTransaction.session("Directory")
                        .chain(_ -> rows.update(YIELD, latest))
                        .chain(() -> rows.read(LEARN, latest, LearnedCustomer.class));
    }

    /// The customers keep their id, under which counts and ledgers stay, and lose all that says who they are.
    /// Told of somebody of whom nothing was heard, it bars what may still come. The caller has a transaction.
    Uni<Void> erase(Collection<UUID> customers) {
        var sorted = new TreeSet<>(customers);
        return rows.write(FORGET_KEYS, sorted).chain(() -> rows.write(ERASE, sorted));
    }

    /// One row may be written once in a statement, and in the same order by everybody, lest two wait for each
    /// other.
    static Collection<Customer> latestOfEach(List<CustomerEvent> batch) {
        return batch.stream()
                .map(CustomerEvent::customer)
                .filter(Objects::nonNull)
                .collect(toMap(
                        Customer::customerId,
                        identity(),
                        BinaryOperator.maxBy(comparingLong(Customer::revision)),
                        TreeMap::new))
                .values();
    }

    private Uni<Optional<KnownCustomer>> find(String which, Object wanted) {
        return rows.read(READ + which, Map.of("wanted", wanted), KnownCustomer.class)
                .map(found -> found.stream().findFirst());
    }
}
