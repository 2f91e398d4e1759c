package dev.rung.scoring.sink;

import dev.rung.platform.directory.ErasureFollower;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Table `erased_customers`: of whom nothing is kept here any more. Erasing takes every row of theirs and leaves
/// the id; what is on its way of them, or comes again, finds the id and is not written.
///
/// News of one customer comes by four topics, each at its own pace. The guard is a lock that all who write
/// share, and whoever erases has alone: whoever writes after it sees the id, and of whoever wrote before it the
/// rows are there to be deleted.
@ApplicationScoped
public class ErasedCustomers implements ErasureFollower {

    private static final String SHARE =
            "select cast(pg_advisory_xact_lock_shared(hashtext('erased_customers')) as text)";
    private static final String HAVE_ALONE = "select cast(pg_advisory_xact_lock(hashtext('erased_customers')) as text)";

    /// Orders go with whoever counts. Of the moves of a dry run there are few at a time, and no index.
    private static final String ERASE = """
        with told as (
            select cast(id as uuid) as id from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as ids(id)
        ), standings_of as (
            delete from standings where customer_id in (select id from told)
        ), states_of as (
            delete from customer_states where customer_id in (select id from told)
        ), counts_of as (
            delete from counted_customers where customer_id in (select id from told)
        ), spans_of as (
            delete from tier_spans where customer_id in (select id from told)
        ), decisions_of as (
            delete from decisions where customer_id in (select id from told)
        ), inputs_of as (
            delete from decision_inputs where customer_id in (select id from told)
        ), moves_of as (
            delete from dry_run_movers where cast(mover ->> 'customerId' as uuid) in (select id from told)
        ), overrides_of as (
            delete from overrides where customer_id in (select id from told)
        )
        insert into erased_customers (customer_id) select id from told on conflict do nothing
        """;

    private final RowWriter rows;

    ErasedCustomers(RowWriter rows) {
        this.rows = rows;
    }

    /// The first statement of a transaction that writes of customers; its statements pass over who is erased.
    public Uni<Void> guard() {
        return lock(SHARE);
    }

    /// The first statement of a transaction that erases. Told again it changes nothing.
    @Override
    public Uni<Void> erase(Collection<UUID> customers) {
        return lock(HAVE_ALONE).chain(() -> rows.write(ERASE, customers, UUID.class));
    }

    private static Uni<Void> lock(String how) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(how, String.class).getSingleResult())
                .replaceWithVoid();
    }
}
