package dev.rung.benefits.expiry.extension;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The customers of each batch, and how far it has come with them.
@ApplicationScoped
class ExtensionCustomers {

    private static final String ADD = """
            insert into points_extension_customers (number, customer_id)
            select number, customer_id from jsonb_to_recordset(:rows) as r(number int, customer_id uuid)""";

    private static final String TO_DO = """
            select customer_id from points_extension_customers
            where number = cast(:number as int) and done_at is null
              and (failed_at is null or failed_at < cast(cast(:failed_before as text) as timestamptz))
            order by customer_id limit cast(:most as int)""";

    private static final String FOR_UPDATE = TO_DO + " for update skip locked";

    private static final String ONE_TO_DO = """
            select customer_id from points_extension_customers
            where number = cast(:number as int) and customer_id = cast(cast(:customer as text) as uuid) and done_at is null
            for update skip locked""";

    private static final String OF =
            "select customer_id from points_extension_customers where number = cast(:number as int)";

    private static final String FAILED = """
            update points_extension_customers c set failed_at = r.failed_at
            from jsonb_to_recordset(:rows) as r(number int, customer_id uuid, failed_at timestamptz)
            where c.number = r.number and c.customer_id = r.customer_id and c.done_at is null""";

    private static final String FAILING = """
            select count(*) as customers from points_extension_customers where failed_at is not null and done_at is null""";

    private static final String DONE = """
            update points_extension_customers c
            set failed_at = null, done_at = r.done_at, extended = r.extended, reinstated = r.reinstated
            from jsonb_to_recordset(:rows) as r(
                number int, customer_id uuid, done_at timestamptz, extended bigint, reinstated bigint)
            where c.number = r.number and c.customer_id = r.customer_id""";

    private static final String PROGRESS = """
            select number, count(*) as customers, count(done_at) as done,
                   count(*) filter (where failed_at is not null and done_at is null) as failing,
                   coalesce(sum(extended), 0) as extended, coalesce(sum(reinstated), 0) as reinstated
            from points_extension_customers
            where number in (select w.number from jsonb_to_recordset(:rows) as w(number int))
            group by number""";

    private final JsonRows rows;

    ExtensionCustomers(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record GroupMember(UUID customerId) {}

    @RegisterForReflection
    record BatchMember(int number, UUID customerId) {}

    @RegisterForReflection
    record DoneCustomer(int number, UUID customerId, Instant doneAt, long extended, long reinstated) {}

    @RegisterForReflection
    record FailedCustomer(int number, UUID customerId, Instant failedAt) {}

    @RegisterForReflection
    record FailingCustomers(long customers) {}

    @RegisterForReflection
    record BatchNumber(int number) {}

    /// @param done how many of them it is done for
    /// @param failing how many could not be extended at the last try
    /// @param extended points that last longer by it so far
    @RegisterForReflection
    record BatchProgress(int number, long customers, long done, long failing, long extended, long reinstated) {}

    Uni<List<UUID>> of(int number) {
        return ids(OF, Map.of("number", number));
    }

    Uni<Void> add(int number, Collection<UUID> customers) {
        return rows.write(
                ADD, customers.stream().map(one -> new BatchMember(number, one)).toList());
    }

    /// Those whose last try failed later than the moment are passed over.
    Uni<List<UUID>> toDo(int number, Instant failedBefore, int most) {
        return ids(TO_DO, Map.of("number", number, "failed_before", failedBefore.toString(), "most", most));
    }

    /// Locked, so that each is one instance's.
    Uni<List<UUID>> lockToDo(int number, Instant failedBefore, int most) {
        return ids(FOR_UPDATE, Map.of("number", number, "failed_before", failedBefore.toString(), "most", most));
    }

    /// Empty where it is done, or another instance is at it.
    Uni<List<UUID>> lockOneToDo(int number, UUID customer) {
        return ids(ONE_TO_DO, Map.of("number", number, "customer", customer.toString()));
    }

    Uni<Void> failed(FailedCustomer customer) {
        return rows.write(FAILED, List.of(customer));
    }

    /// Of all batches: how many could not be extended so far.
    Uni<Long> failing() {
        return rows.read(FAILING, Map.of(), FailingCustomers.class)
                .map(found -> found.getFirst().customers());
    }

    private Uni<List<UUID>> ids(String query, Map<String, ?> parameters) {
        return rows.read(query, parameters, GroupMember.class)
                .map(found -> found.stream().map(GroupMember::customerId).toList());
    }

    Uni<Void> done(Collection<DoneCustomer> customers) {
        return rows.write(DONE, customers);
    }

    Uni<List<BatchProgress>> progress(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(PROGRESS, numbers.stream().map(BatchNumber::new).toList(), BatchProgress.class);
    }
}
