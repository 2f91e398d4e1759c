package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All uses of benefits, also those that were taken back.
@ApplicationScoped
class BenefitUses {

    private static final String ADD = """
            insert into entitlement_uses (id, entitlement_id, customer_id, benefit_code, period_start, remaining, reference,
                                          shop, sender, used_at)
            select id, entitlement_id, customer_id, benefit_code, period_start, remaining, reference, shop, sender, used_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, entitlement_id uuid, customer_id uuid, benefit_code text, period_start date, remaining int,
                reference text, shop text, sender text, used_at timestamptz)""";

    private static final String ONE = """
            select u.id, u.entitlement_id, u.customer_id, u.benefit_code, u.period_start, u.remaining, u.reference, u.shop,
                   u.sender, u.used_at, u.taken_back_at
            from entitlement_uses u
            where u.id = cast(cast(:id as text) as uuid)""";

    /// Each is counted by the day on which it was, whatever period it was recorded under: a later version of the
    /// benefit may have another. One whose coupon was withdrawn gave nothing, and does not count.
    private static final String COUNTS = """
            select u.benefit_code,
                   cast(count(*) filter (where u.used_at >= cast(cast(:day as text) as timestamptz)) as int) as of_day,
                   cast(count(*) filter (where u.used_at >= cast(cast(:month as text) as timestamptz)) as int) as of_month,
                   cast(count(*) filter (where u.used_at >= cast(cast(:year as text) as timestamptz)) as int) as of_year,
                   cast(count(*) as int) as ever
            from entitlement_uses u
            where u.customer_id = any (whole_of(cast(cast(:customer as text) as uuid))) and u.taken_back_at is null
              and not exists (select from coupons c where c.id = u.id and c.state = 'withdrawn')
            group by u.benefit_code""";

    private static final String OF = """
            select u.id, u.position, u.benefit_code, e.benefit_version, u.reference, u.used_at, u.taken_back_at
            from entitlement_uses u join entitlements e on e.id = u.entitlement_id
            where u.customer_id = any (whole_of(cast(cast(:customer as text) as uuid))) and u.position < cast(:before as bigint)
              and (cast(:benefit as text) = '' or u.benefit_code = cast(:benefit as text))
            order by u.position desc limit cast(:most as int)""";

    private static final String TAKE_BACK = """
            update entitlement_uses u set taken_back_at = coalesce(u.taken_back_at, r.at)
            from jsonb_to_recordset(:rows) as r(id uuid, customer_id uuid, benefit_code text, at timestamptz)
            where u.id = r.id and u.customer_id = any (whole_of(r.customer_id)) and u.benefit_code = r.benefit_code""";

    private final JsonRows rows;
    private final Store store;
    private final Clock clock;

    BenefitUses(JsonRows rows, Store store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /// @param customerId by whose id it was used: maybe one with the entitlement's
    /// @param remaining how often it could be used after this; null: without a limit
    /// @param reference what it was used for, as the sender calls it
    /// @param shop where it was used, as behaviour names it; null: none is known
    @RegisterForReflection
    record BenefitUse(
            UUID id,
            UUID entitlementId,
            UUID customerId,
            String benefitCode,
            LocalDate periodStart,
            @Nullable Integer remaining,
            @Nullable String reference,
            @Nullable String shop,
            String sender,
            Instant usedAt,
            @Nullable Instant takenBackAt) {}

    @RegisterForReflection
    record UseCount(String benefitCode, int ofDay, int ofMonth, int ofYear, int ever) {

        int of(QuotaPeriod period) {
            return switch (period) {
                case DAY -> ofDay;
                case MONTH -> ofMonth;
                case YEAR -> ofYear;
                case ONCE -> ever;
            };
        }
    }

    /// @param position what a list of them counts down by
    @RegisterForReflection
    record ListedUse(
            UUID id,
            long position,
            String benefitCode,
            int benefitVersion,
            @Nullable String reference,
            Instant usedAt,
            @Nullable Instant takenBackAt) {}

    @RegisterForReflection
    record TakingBack(UUID id, UUID customerId, String benefitCode, Instant at) {}

    Uni<?> add(BenefitUse use) {
        return rows.update(ADD, List.of(use));
    }

    Uni<BenefitUse> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), BenefitUse.class).map(List::getFirst);
    }

    /// Of the periods that are under way.
    Uni<List<UseCount>> counts(UUID customerId) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return rows.read(
                COUNTS,
                Map.of(
                        "customer",
                        customerId.toString(),
                        "day",
                        start(QuotaPeriod.DAY, today),
                        "month",
                        start(QuotaPeriod.MONTH, today),
                        "year",
                        start(QuotaPeriod.YEAR, today)),
                UseCount.class);
    }

    private String start(QuotaPeriod period, LocalDate today) {
        return period.start(today).atStartOfDay(store.zone()).toInstant().toString();
    }

    /// Newest first, also those that were taken back.
    ///
    /// @param benefitCode empty: of every benefit
    Uni<List<ListedUse>> of(UUID customerId, String benefitCode, long before, int most) {
        return rows.read(
                OF,
                Map.of("customer", customerId.toString(), "benefit", benefitCode, "before", before, "most", most),
                ListedUse.class);
    }

    /// @return false where there is no such use
    Uni<Boolean> takeBack(TakingBack one) {
        return rows.update(TAKE_BACK, List.of(one)).map(found -> found == 1);
    }

    /// How often a benefit was used in the period of its quota.
    static int used(List<UseCount> counts, CatalogueItem item) {
        return counts.stream()
                .filter(count -> count.benefitCode().equals(item.code()))
                .mapToInt(count -> count.of(item.quota().period()))
                .sum();
    }
}
