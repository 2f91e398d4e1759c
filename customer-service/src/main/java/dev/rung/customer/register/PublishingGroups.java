package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.register.column.GroupsAsJson;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Tells which groups customers entered and left, many customers at once, in the caller's transaction.
///
/// Each change is a revision of its own, and its event carries the customer as of that revision.
@ApplicationScoped
public class PublishingGroups {

    /// In the order of ids, as everybody who locks several.
    private static final String LOCK = """
            select customer_id from customer where customer_id in (select customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid))
             order by customer_id for no key update""";

    private static final String CHANGE = """
            update customer c set revision = c.revision + r.steps, in_groups = r.in_groups
              from jsonb_to_recordset(:rows) as r(customer_id uuid, steps int, in_groups text)
             where c.customer_id = r.customer_id""";

    private final Customers customers;
    private final Outbox outbox;
    private final JsonRows rows;
    private final Clock clock;

    PublishingGroups(Customers customers, Outbox outbox, JsonRows rows, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param before those that were told last
    /// @param left of these
    public record GroupChange(UUID customerId, List<UUID> before, List<UUID> left, List<UUID> entered) {

        public boolean isNone() {
            return left.isEmpty() && entered.isEmpty();
        }

        int steps() {
            return left.size() + entered.size();
        }

        /// @param done how many steps were taken; those who leave go first
        List<UUID> after(int done) {
            var now = new ArrayList<>(before);
            now.removeAll(left.subList(0, Math.min(done, left.size())));
            now.addAll(entered.subList(0, Math.max(0, done - left.size())));
            return List.copyOf(now);
        }
    }

    @RegisterForReflection
    record LockedCustomer(UUID customerId) {}

    @RegisterForReflection
    record CustomerInGroups(UUID customerId, int steps, String inGroups) {}

    private record CustomerWithParts(Customer customer, List<Customer> parts) {}

    /// Until the transaction ends nothing else changes about these customers' profiles, consents and status.
    public Uni<Void> lock(Collection<UUID> customerIds) {
        return rows.read(LOCK, customerIds.stream().map(LockedCustomer::new).toList(), LockedCustomer.class)
                .replaceWithVoid();
    }

    /// The caller holds the locks.
    public Uni<Void> publish(List<GroupChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var byCustomer = changes.stream().collect(toMap(GroupChange::customerId, change -> change));
        var keys =
                changes.stream().map(change -> change.customerId().toString()).toList();
        var most = changes.stream().mapToInt(GroupChange::steps).max().orElse(0);
        return rows.write(CHANGE, changes.stream().map(PublishingGroups::row).toList())
                .chain(() -> outbox.lock(CUSTOMER_EVENTS, keys))
                .chain(() -> customers.list("customerId in ?1", byCustomer.keySet()))
                .chain(this::withParts)
                .chain(found -> Multi.createFrom()
                        .items(IntStream.range(0, most).boxed())
                        .onItem()
                        .transformToUniAndConcatenate(
                                step -> outbox.addFirstOfEach(CUSTOMER_EVENTS, events(found, byCustomer, step)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<List<CustomerWithParts>> withParts(List<Customer> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        customer -> customers.parts(customer).map(parts -> new CustomerWithParts(customer, parts)))
                .collect()
                .asList();
    }

    private static CustomerInGroups row(GroupChange change) {
        return new CustomerInGroups(
                change.customerId(),
                change.steps(),
                new GroupsAsJson().convertToDatabaseColumn(change.after(change.steps())));
    }

    /// One step of each customer who has so many: the locks of all keys are held, so they stay in order.
    private Map<String, CustomerEvent> events(List<CustomerWithParts> found, Map<UUID, GroupChange> changes, int step) {
        var events = new HashMap<String, CustomerEvent>();
        for (var each : found) {
            var change = changes.get(each.customer().customerId);
            if (change != null && step < change.steps()) {
                events.put(change.customerId().toString(), event(each, change, step));
            }
        }
        return events;
    }

    private CustomerEvent event(CustomerWithParts each, GroupChange change, int step) {
        var customer = each.customer();
        var revision = customer.revision - change.steps() + step + 1;
        var snapshot = customer.snapshot(each.parts(), revision, change.after(step + 1));
        var left = change.left().size();
        return step < left
                ? new CustomerEvent.GroupLeft(
                        customer.eventId(revision),
                        clock.instant(),
                        snapshot,
                        change.left().get(step))
                : new CustomerEvent.GroupEntered(
                        customer.eventId(revision),
                        clock.instant(),
                        snapshot,
                        change.entered().get(step - left));
    }
}
