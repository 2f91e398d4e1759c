package dev.rung.customer.group.membership;

import dev.rung.customer.group.input.CustomersInputs;
import dev.rung.customer.group.input.CustomersInputs.WantedInputs;
import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Decides the groups of everybody once more and compares. Customers who wait to be looked at anyway do not
/// count; those who differ are put into the queue, which mends them.
@ApplicationScoped
class GroupReconciliation {

    private static final String QUEUE = "insert into group_queue (customer_id) select * from unnest(?)";

    /// Empty while a rule is new.
    private static final String RULES = """
            select coalesce(string_agg(group_id || ' ' || version, ',' order by group_id), '')
              from customer_group having count(scanned_to) = 0""";

    private final AgroalDataSource database;
    private final KnownGroups groups;
    private final CustomersInputs inputs;
    private final BelongingPolicy policy;
    private final Store store;
    private final Clock clock;

    GroupReconciliation(
            AgroalDataSource database, KnownGroups groups, CustomersInputs inputs, Store store, Clock clock) {
        this.database = database;
        this.groups = groups;
        this.inputs = inputs;
        this.policy = new BelongingPolicy(store.zone());
        this.store = store;
        this.clock = clock;
    }

    /// @param differing how many of them belonged to other groups than their rules say
    record Reconciled(long checked, long differing) {}

    /// Empty where a rule was changed meanwhile: then nobody can tell a difference from what is not looked
    /// at yet.
    Optional<Reconciled> reconcile() throws SQLException {
        var before = rules();
        var now = clock.instant();
        var order = Await.on(groups::all);
        var differing = new ArrayList<UUID>();
        var checked = new long[1];
        inputs.all(new WantedInputs(LocalDate.ofInstant(now, store.zone()), order.window(), true), known -> {
            checked[0]++;
            var belonging = policy.decide(order, known.inputs(), known.hands(), now);
            if (!known.isWaiting(now) && !new GroupListChange(known, belonging.groups()).isNone()) {
                differing.add(known.customerId());
            }
        });
        if (before.isEmpty() || !before.equals(rules())) {
            return Optional.empty();
        }
        queue(differing);
        return Optional.of(new Reconciled(checked[0], differing.size()));
    }

    private Optional<String> rules() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(RULES)) {
            var found = query.executeQuery();
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private void queue(List<UUID> customers) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(QUEUE)) {
            insert.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            insert.executeUpdate();
        }
    }
}
