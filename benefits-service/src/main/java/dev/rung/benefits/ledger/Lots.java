package dev.rung.benefits.ledger;

import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.ledger.extension.ExtendedLot;
import dev.rung.benefits.ledger.extension.PointsExtension;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.spending.SpendHistory.SpentLot;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.rows.JsonRows.NamedRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Lots {

    private static final String FIND = """
            select id, customer_id, jsonb_build_object('kind', source_kind, 'id', source_id, 'shop', shop) as source,
                   earned, retained,
                   jsonb_build_object('pending', pending, 'available', available, 'reserved', reserved,
                                      'redeemed', redeemed, 'withdrawn', withdrawn, 'expired', expired) as accounts,
                   overdraft, postings, earned_at, given_at, active_from, expires_on,
                   case when rule_version is not null then jsonb_build_object(
                       'rule_version', rule_version, 'tier', tier, 'multiplier', multiplier,
                       'benefit', benefit, 'benefit_multiplier', benefit_multiplier,
                       'promotion', promotion, 'promoted', promoted) end as reason,
                   extended_until
            from lots
            where
            """;

    private static final String BY_ID = FIND + "id in (select w.id from jsonb_to_recordset(:rows) as w(id uuid))";

    /// Lots that owe points are among them.
    private static final String TO_SPEND = FIND + """
            available <> 0
              and customer_id in (select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))""";

    private static final String TO_EXTEND = FIND + """
            customer_id in (select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))
              and expires_on < (select min(w.until) from jsonb_to_recordset(:rows) as w(until date))
              and earned_at <= (select min(w.known_at) from jsonb_to_recordset(:rows) as w(known_at timestamptz))
              and (pending > 0 or available > 0 or reserved > 0
                   or expired > 0 and expires_on >= (select min(w.since) from jsonb_to_recordset(:rows) as w(since date)))""";

    private static final String WITH_POINTS = """
            select id from lots where issued > 0
              and customer_id in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String KEEP_EXTENDED = """
            insert into extended_lots (transaction_id, lot_id, points, reinstated, day_before, last_day)
            select transaction_id, lot_id, points, reinstated, day_before, last_day
            from jsonb_to_recordset(:rows) as r(
                transaction_id uuid, lot_id uuid, points bigint, reinstated boolean, day_before date, last_day date)""";

    private static final String UPSERT = """
            insert into lots as l (id, customer_id, source_kind, source_id, shop, earned, retained, pending, available,
                                   reserved, redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at,
                                   active_from, expires_on, rule_version, tier, multiplier, benefit,
                                   benefit_multiplier, promotion, promoted, extended_until)
            select id, customer_id, source ->> 'kind', source ->> 'id', source ->> 'shop', earned, retained, pending,
                   available, reserved, redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at, active_from,
                   expires_on, cast(reason ->> 'rule_version' as int), reason ->> 'tier',
                   cast(reason ->> 'multiplier' as numeric), reason ->> 'benefit',
                   cast(reason ->> 'benefit_multiplier' as numeric), reason ->> 'promotion',
                   coalesce(cast(reason ->> 'promoted' as bigint), 0), extended_until
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, source jsonb, earned bigint, retained bigint, accounts jsonb, overdraft boolean,
                postings int, earned_at timestamptz, given_at timestamptz, active_from date, expires_on date, reason jsonb,
                extended_until date)
            cross join lateral jsonb_to_record(r.accounts) as a(
                pending bigint, available bigint, reserved bigint, redeemed bigint, withdrawn bigint, expired bigint)
            on conflict (id) do update set
                earned = excluded.earned, retained = excluded.retained, pending = excluded.pending,
                available = excluded.available, reserved = excluded.reserved, redeemed = excluded.redeemed,
                withdrawn = excluded.withdrawn, expired = excluded.expired, overdraft = excluded.overdraft,
                postings = excluded.postings, earned_at = excluded.earned_at, given_at = excluded.given_at, active_from = excluded.active_from,
                expires_on = excluded.expires_on, rule_version = excluded.rule_version, tier = excluded.tier,
                multiplier = excluded.multiplier, benefit = excluded.benefit,
                benefit_multiplier = excluded.benefit_multiplier, promotion = excluded.promotion, promoted = excluded.promoted,
                extended_until = excluded.extended_until""";

    private final JsonRows rows;

    Lots(JsonRows rows) {
        this.rows = rows;
    }

    Uni<List<Lot>> of(Collection<LotTarget> targets) {
        return byId(targets.stream()
                .map(target -> Lot.idOf(target.customerId(), target.source()))
                .toList());
    }

    Uni<List<Lot>> dueNow(Collection<DueLot> due) {
        return byId(due.stream()
                .map(one -> Lot.idOf(one.customerId(), one.source()))
                .toList());
    }

    Uni<List<Lot>> takenFrom(Collection<SpentLot> spent) {
        return byId(spent.stream().map(SpentLot::lotId).toList());
    }

    @RegisterForReflection
    record LotWithPoints(UUID id) {}

    Uni<Set<UUID>> withPoints(Collection<UUID> customers) {
        return rows.read(WITH_POINTS, customers, LotWithPoints.class)
                .map(found -> found.stream().map(LotWithPoints::id).collect(toSet()));
    }

    Uni<List<Lot>> toSpend(Collection<UUID> customers) {
        return rows.read(TO_SPEND, customers.stream().map(HolderParameter::new).toList(), Lot.class);
    }

    /// Those that the wish knows and that may hold anything it concerns.
    Uni<List<Lot>> toExtend(Collection<UUID> customers, PointsExtension wanted) {
        return customers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(
                        TO_EXTEND,
                        customers.stream()
                                .map(one -> new ExtensionParameter(
                                        one, wanted.until(), wanted.earliest(), wanted.knownAt()))
                                .toList(),
                        Lot.class);
    }

    Uni<Void> keepExtended(Collection<ExtendedLot> extended) {
        return rows.write(KEEP_EXTENDED, extended);
    }

    /// The statement that writes them as they are now.
    static NamedRows saved(Collection<Lot> lots) {
        return new NamedRows("saved", UPSERT, lots);
    }

    Uni<List<Lot>> byId(List<UUID> ids) {
        return rows.read(BY_ID, ids.stream().map(LotParameter::new).toList(), Lot.class);
    }

    @RegisterForReflection
    record LotParameter(UUID id) {}

    @RegisterForReflection
    record HolderParameter(UUID customerId) {}

    @RegisterForReflection
    record ExtensionParameter(UUID customerId, LocalDate until, LocalDate since, Instant knownAt) {}
}
