package dev.rung.benefits.entitlement.use;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
                                          sender, used_at)
            select id, entitlement_id, customer_id, benefit_code, period_start, remaining, reference, sender, used_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, entitlement_id uuid, customer_id uuid, benefit_code text, period_start date, remaining int,
                reference text, sender text, used_at timestamptz)""";

    private static final String ONE = """
            select u.id, u.entitlement_id, u.customer_id, u.benefit_code, u.period_start, u.remaining, u.reference, u.sender,
                   u.used_at, u.taken_back_at
            from entitlement_uses u
            where u.id = cast(cast(:id as text) as uuid)""";

    /// The uses of the present periods: older ones began before this year, those that count for good on
    /// the first day.
    private static final String COUNTS = """
            select u.benefit_code, u.period_start, cast(count(*) as int) as used
            from entitlement_uses u
            where u.customer_id = cast(cast(:customer as text) as uuid) and u.taken_back_at is null
              and (u.period_start >= cast(cast(:year as text) as date) or u.period_start = date '1970-01-01')
            group by u.benefit_code, u.period_start""";

    private static final String OF = """
            select u.id, u.position, u.benefit_code, e.benefit_version, u.reference, u.used_at, u.taken_back_at
            from entitlement_uses u join entitlements e on e.id = u.entitlement_id
            where u.customer_id = cast(cast(:customer as text) as uuid) and u.position < cast(:before as bigint)
              and (cast(:benefit as text) = '' or u.benefit_code = cast(:benefit as text))
            order by u.position desc limit cast(:most as int)""";

    private static final String TAKE_BACK = """
            update entitlement_uses u set taken_back_at = coalesce(u.taken_back_at, r.at)
            from jsonb_to_recordset(:rows) as r(id uuid, customer_id uuid, benefit_code text, at timestamptz)
            where u.id = r.id and u.customer_id = r.customer_id and u.benefit_code = r.benefit_code""";

    private final JsonRows rows;

    BenefitUses(JsonRows rows) {
        this.rows = rows;
    }

    /// @param remaining how often it could be used after this; null: without a limit
    /// @param reference what it was used for, as the sender calls it
    @RegisterForReflection
    record BenefitUse(
            UUID id,
            UUID entitlementId,
            UUID customerId,
            String benefitCode,
            LocalDate periodStart,
            @Nullable Integer remaining,
            @Nullable String reference,
            String sender,
            Instant usedAt,
            @Nullable Instant takenBackAt) {}

    @RegisterForReflection
    record UseCount(String benefitCode, LocalDate periodStart, int used) {}

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

    /// @param today in the store's zone
    Uni<List<UseCount>> counts(UUID customerId, LocalDate today) {
        return rows.read(
                COUNTS,
                Map.of(
                        "customer",
                        customerId.toString(),
                        "year",
                        today.withDayOfYear(1).toString()),
                UseCount.class);
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

    static int used(List<UseCount> counts, String benefitCode, LocalDate periodStart) {
        return counts.stream()
                .filter(count -> count.benefitCode().equals(benefitCode)
                        && count.periodStart().equals(periodStart))
                .mapToInt(UseCount::used)
                .sum();
    }
}
