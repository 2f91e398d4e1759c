package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.Ledger.AccountUnion;
import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every transaction locks in the order of the customer ids, so no two wait for each other.
@ApplicationScoped
class Balances {

    /// The update changes nothing but an external id that was not known: it takes the lock on a row that was there.
    /// Whoever is one with them is locked too, in the same order.
    private static final String OPEN = """
            insert into balances as b (customer_id, external_id)
            select customer_id, max(external_id)
            from (
                select customer_id, external_id from jsonb_to_recordset(:rows) as r(customer_id uuid, external_id text)
                union all
                select m.customer_id, '' from jsonb_to_recordset(:rows) as r(customer_id uuid)
                join balances h on h.customer_id = r.customer_id cross join lateral unnest(h.whole) as m(customer_id)) told
            group by customer_id
            order by customer_id
            on conflict (customer_id) do update
                set external_id = case when b.external_id = '' then excluded.external_id else b.external_id end
            returning b.customer_id, b.whole""";

    private static final String UNITE = """
            update balances b set whole = r.whole
            from jsonb_to_recordset(:rows) as r(customer_id uuid, whole uuid[])
            where b.customer_id = r.customer_id""";

    private static final String OPEN_MISSING = """
            insert into balances (customer_id, external_id)
            select customer_id, external_id from jsonb_to_recordset(:rows) as r(customer_id uuid, external_id text)
            order by customer_id
            on conflict (customer_id) do nothing""";

    private static final String LOCK_FREE = """
            select customer_id, external_id from balances
            where customer_id in (select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))
            order by customer_id for update skip locked""";

    private static final String ADD = """
            update balances b
            set pending = b.pending + d.pending, available = b.available + d.available, reserved = b.reserved + d.reserved,
                redeemed = b.redeemed + d.redeemed, withdrawn = b.withdrawn + d.withdrawn, expired = b.expired + d.expired,
                overdraft = b.overdraft or d.overdraft
            from (
                select customer_id, sum(pending) as pending, sum(available) as available, sum(reserved) as reserved,
                       sum(redeemed) as redeemed, sum(withdrawn) as withdrawn, sum(expired) as expired,
                       bool_or(overdraft) as overdraft
                from jsonb_to_recordset(:rows) as r(customer_id uuid, change jsonb, overdraft boolean)
                cross join lateral jsonb_to_record(r.change) as c(
                    pending bigint, available bigint, reserved bigint, redeemed bigint, withdrawn bigint, expired bigint)
                group by customer_id) d
            where b.customer_id = d.customer_id
            returning b.customer_id, b.external_id""";

    private final JsonRows rows;

    Balances(JsonRows rows) {
        this.rows = rows;
    }

    /// @return all that are locked: the holders, and whoever is one with them
    Uni<Set<UUID>> open(Collection<LotHolder> holders) {
        return holders.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.read(OPEN, holders, LockedAccount.class).chain(locked -> complete(holders, locked));
    }

    /// A merge may have been told while this one waited: then more belong to it than were found. They are locked out of
    /// order, once. PostgreSQL ends one of two who wait for each other: a consumer tries again, a request fails.
    private Uni<Set<UUID>> complete(Collection<LotHolder> holders, List<LockedAccount> locked) {
        var have = locked.stream().map(LockedAccount::customerId).collect(Collectors.toSet());
        var wanted =
                locked.stream().flatMap(one -> one.members().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (have.containsAll(wanted)) {
            return Uni.createFrom().item(have);
        }
        return open(Stream.concat(holders.stream(), wanted.stream().map(one -> new LotHolder(one, "")))
                .toList());
    }

    /// The caller holds the locks.
    Uni<Void> unite(Collection<AccountUnion> unions) {
        return rows.write(UNITE, unions);
    }

    Uni<Void> openMissing(Collection<LotHolder> holders) {
        return rows.write(OPEN_MISSING, holders);
    }

    /// @return the customers that were locked
    Uni<List<UUID>> lockFree(Collection<UUID> customers) {
        return rows.read(
                        LOCK_FREE, customers.stream().map(BalanceParameter::new).toList(), LotHolder.class)
                .map(locked -> locked.stream().map(LotHolder::customerId).toList());
    }

    /// @return the external ids of the customers whose balance changed
    Uni<Map<UUID, String>> add(Collection<PostedTransaction> postings) {
        return rows.read(ADD, postings.stream().map(BalanceChange::of).toList(), LotHolder.class)
                .map(holders ->
                        holders.stream().collect(Collectors.toMap(LotHolder::customerId, LotHolder::externalId)));
    }

    @RegisterForReflection
    record LockedAccount(UUID customerId, @Nullable List<UUID> whole) {

        List<UUID> members() {
            return Objects.requireNonNullElse(whole, List.of());
        }
    }

    @RegisterForReflection
    record BalanceParameter(UUID customerId) {}

    @RegisterForReflection
    record BalanceChange(UUID customerId, AccountPoints change, boolean overdraft) {

        static BalanceChange of(PostedTransaction posted) {
            return new BalanceChange(posted.customerId(), posted.change(), posted.overdraft());
        }
    }
}
