package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.Ledger.AccountUnion;
import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.rows.JsonRows.NamedRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every transaction locks in the order of the customer ids, so no two wait for each other.
@ApplicationScoped
class Balances {

    /// The function says how (V190): whoever is one with them is locked too.
    private static final String OPEN =
            "select o.opened as customer_id, o.opened_whole as whole from open_balances(:rows) o";

    private static final String UNITE = """
            update balances b set whole = r.whole
            from jsonb_to_recordset(:rows) as r(customer_id uuid, whole uuid[])
            where b.customer_id = r.customer_id""";

    private static final String OPEN_MISSING = """
            insert into balances (customer_id, external_id)
            select customer_id, external_id from jsonb_to_recordset(:rows) as r(customer_id uuid, external_id text)
            order by customer_id
            on conflict (customer_id) do nothing""";

    /// Customers who are one are locked together or not at all: limits count all of theirs.
    private static final String LOCK_FREE = """
            with asked as (
                select b.customer_id, b.whole
                from jsonb_to_recordset(:rows) as w(customer_id uuid) join balances b on b.customer_id = w.customer_id),
            wanted as (
                select a.customer_id from asked a
                union
                select unnest(a.whole) from asked a where a.whole is not null),
            locked as (
                select b.customer_id, b.external_id, b.whole from balances b
                where b.customer_id in (select w.customer_id from wanted w)
                order by b.customer_id for update skip locked)
            select l.customer_id, l.external_id from locked l
            where l.customer_id in (select a.customer_id from asked a)
              and (l.whole is null or l.whole <@ (select array_agg(o.customer_id) from locked o))
            order by l.customer_id""";

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

    Uni<OpenedBalances> open(Collection<LotHolder> holders) {
        return holders.isEmpty()
                ? Uni.createFrom().item(new OpenedBalances(Map.of()))
                : rows.read(OPEN, holders, LockedAccount.class)
                        .map(locked -> new OpenedBalances(locked.stream()
                                .collect(Collectors.toMap(LockedAccount::customerId, LockedAccount::all))));
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

    /// The statement that moves them; it returns each [LotHolder] whose balance changed.
    static NamedRows moved(Collection<PostedTransaction> postings) {
        return new NamedRows(
                "moved", ADD, postings.stream().map(BalanceChange::of).toList());
    }

    /// Balances that the caller's transaction has locked.
    ///
    /// @param wholes of each of them, as read under the lock: an undoing may have been told while it was waited for
    record OpenedBalances(Map<UUID, Set<UUID>> wholes) {

        /// The customer and whoever is one with them now.
        Set<UUID> wholeOf(LotHolder holder) {
            return wholes.getOrDefault(holder.customerId(), Set.of(holder.customerId()));
        }

        boolean has(UUID customer) {
            return wholes.containsKey(customer);
        }
    }

    @RegisterForReflection
    record LockedAccount(UUID customerId, @Nullable List<UUID> whole) {

        Set<UUID> all() {
            return whole == null ? Set.of(customerId) : Set.copyOf(whole);
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
