package dev.rung.customer.group.membership;

import dev.rung.customer.group.input.CustomersInputs;
import dev.rung.customer.group.input.CustomersInputs.WantedInputs;
import dev.rung.customer.group.input.KnownInputs;
import dev.rung.customer.group.membership.GroupMembers.DueRow;
import dev.rung.customer.group.membership.GroupMembers.MemberRow;
import dev.rung.customer.group.membership.SettlementQueue.GroupScan;
import dev.rung.customer.group.membership.SettlementQueue.WaitingCustomer;
import dev.rung.customer.register.PublishingGroups;
import dev.rung.customer.register.PublishingGroups.GroupChange;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Looks at the groups of those customers whose turn it is, keeps what changed and tells it.
///
/// One instance does it at a time. Customers are locked before the rules are read: a rule that changes
/// meanwhile is looked at for them once more by its own scan, which waits for these locks.
@ApplicationScoped
class SettlingGroups {

    /// A few hundred milliseconds of work: an event that comes meanwhile waits no longer than that.
    private static final int AT_ONCE = 1000;

    private static final String ALONE = """
            select cast(pg_try_advisory_xact_lock(hashtextextended('groups ' || current_schema(), 0)) as text)""";

    private final SettlementQueue queue;
    private final KnownGroups groups;
    private final CustomersInputs inputs;
    private final GroupMembers members;
    private final PublishingGroups publishing;
    private final GroupMetrics metrics;
    private final BelongingPolicy policy;
    private final Store store;
    private final Clock clock;

    SettlingGroups(
            SettlementQueue queue,
            KnownGroups groups,
            CustomersInputs inputs,
            GroupMembers members,
            PublishingGroups publishing,
            GroupMetrics metrics,
            Store store,
            Clock clock) {
        this.queue = queue;
        this.groups = groups;
        this.inputs = inputs;
        this.members = members;
        this.publishing = publishing;
        this.metrics = metrics;
        this.policy = new BelongingPolicy(store.zone());
        this.store = store;
        this.clock = clock;
    }

    /// @return whether there may be more to do
    Uni<Boolean> settleNext() {
        return Panache.withTransaction(() -> CallersTransaction.session("SettlingGroups")
                .chain(session -> session.createNativeQuery(ALONE, String.class).getSingleResult())
                .chain(alone ->
                        Boolean.parseBoolean(alone) ? work() : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> work() {
        return queue.take(AT_ONCE)
                .chain(changed -> changed.isEmpty() ? queue.due(clock.instant(), AT_ONCE) : item(changed))
                .chain(waiting -> waiting.isEmpty() ? scan() : settle(waiting).replaceWith(true));
    }

    private Uni<Boolean> scan() {
        return queue.nextScan()
                .chain(scan -> scan.isEmpty() ? item(false) : scan(scan.get()).replaceWith(true));
    }

    private Uni<Void> scan(GroupScan scan) {
        return queue.next(scan, AT_ONCE)
                .chain(next -> next.isEmpty()
                        ? queue.end(scan)
                        : settle(next)
                                .chain(() -> scan.deleted()
                                        ? Uni.createFrom().voidItem()
                                        : queue.scanned(scan, next.getLast().customerId())));
    }

    private Uni<Void> settle(List<WaitingCustomer> waiting) {
        var causes = new TreeMap<UUID, Instant>();
        waiting.forEach(each ->
                causes.merge(each.customerId(), each.causedAt(), (one, other) -> one.isBefore(other) ? one : other));
        return publishing
                .lock(causes.keySet())
                .chain(groups::all)
                .chain(order -> inputs.of(
                                causes.keySet(),
                                new WantedInputs(
                                        LocalDate.ofInstant(clock.instant(), store.zone()), order.window(), true))
                        .chain(known -> keep(order, known, causes)));
    }

    private Uni<Void> keep(GroupOrder order, List<KnownInputs> known, Map<UUID, Instant> causes) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var entered = new ArrayList<MemberRow>();
        var left = new ArrayList<MemberRow>();
        var changes = new ArrayList<GroupChange>();
        var due = new TreeMap<UUID, DueRow>();
        causes.keySet().forEach(customer -> due.put(customer, new DueRow(customer, null)));
        for (var each : known) {
            var belonging = policy.decide(order, each.inputs(), each.hands(), now);
            var change = new GroupListChange(each, belonging.groups());
            var cause = causes.getOrDefault(each.customerId(), now);
            change.entering().forEach(group -> entered.add(new MemberRow(group, each.customerId(), now, cause)));
            change.leaving().forEach(group -> left.add(new MemberRow(group, each.customerId(), now, cause)));
            changes.add(change.toTell());
            if (!belonging.dueAt().equals(Instant.MAX)) {
                due.put(each.customerId(), new DueRow(each.customerId(), belonging.dueAt()));
            }
        }
        metrics.settled(known.size(), entered.stream().map(row -> Duration.between(row.causedAt(), now)));
        return members.leave(left)
                .chain(() -> members.enter(entered))
                .chain(() -> members.due(due.values()))
                .chain(() -> publishing.publish(
                        changes.stream().filter(change -> !change.isNone()).toList()));
    }

    private static <T> Uni<T> item(T value) {
        return Uni.createFrom().item(value);
    }
}
