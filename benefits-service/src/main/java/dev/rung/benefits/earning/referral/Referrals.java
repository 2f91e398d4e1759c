package dev.rung.benefits.earning.referral;

import dev.rung.benefits.earning.facts.Fact.Referred;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newcomers with their inviters, and what became of the first order. Written under both locks.
@ApplicationScoped
class Referrals {

    private static final String ADD = """
            insert into referrals (referral_id, newcomer, referrer, accepted_at)
            select referral_id, newcomer, referrer, accepted_at
            from jsonb_to_recordset(:rows) as r(referral_id uuid, newcomer uuid, referrer uuid, accepted_at timestamptz)
            on conflict do nothing""";

    private static final String INVITERS = """
            select b.customer_id, b.external_id
            from referrals r join balances b on b.customer_id = r.referrer
            where r.newcomer in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String OF = """
            select referral_id, newcomer, referrer, accepted_at, order_id, paid_at, completed_at, stands, shop from referrals
            where newcomer in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String UPDATE = """
            update referrals as kept
            set order_id = r.order_id, paid_at = r.paid_at, completed_at = r.completed_at, stands = r.stands,
                shop = r.shop
            from jsonb_to_recordset(:rows) as r(
                referral_id uuid, order_id text, paid_at timestamptz, completed_at timestamptz, stands boolean, shop text)
            where kept.referral_id = r.referral_id""";

    private static final String FIGURES = """
            select count(*) filter (where r.completed_at is null) as waiting,
                   count(*) filter (where r.stands and coalesce(l.earned, 0) > 0) as rewarded,
                   count(*) filter (where r.completed_at is not null and not (r.stands and coalesce(l.earned, 0) > 0))
                       as without_points,
                   cast(coalesce(sum(l.earned) filter (where r.stands), 0) as bigint) as points
            from referrals r
                left join lots l on l.customer_id = r.referrer and l.source_kind = 'referral'
                    and l.source_id = cast(r.referral_id as text)
            where r.referrer = cast(:customer as uuid)""";

    private final JsonRows rows;

    Referrals(JsonRows rows) {
        this.rows = rows;
    }

    /// @param orderId the newcomer's first order; absent while there is none
    /// @param paidAt when that was paid
    /// @param completedAt when it was completed; it stays where it is not kept any more
    /// @param stands whether both are rewarded for it
    /// @param shop where it was paid, as behaviour names it
    @RegisterForReflection
    record Referral(
            UUID referralId,
            UUID newcomer,
            UUID referrer,
            Instant acceptedAt,
            @Nullable String orderId,
            @Nullable Instant paidAt,
            @Nullable Instant completedAt,
            boolean stands,
            @Nullable String shop) {

        static Referral of(Referred accepted) {
            return new Referral(
                    accepted.eventId(),
                    accepted.customerId(),
                    accepted.referrer(),
                    accepted.occurredAt(),
                    null,
                    null,
                    null,
                    false,
                    null);
        }
    }

    @RegisterForReflection
    record ReferralFigures(long waiting, long rewarded, long withoutPoints, long points) {}

    /// The first one of a newcomer stands.
    Uni<Void> add(Collection<Referred> accepted) {
        return rows.write(ADD, accepted.stream().map(Referral::of).toList());
    }

    Uni<List<LotHolder>> inviters(Collection<UUID> newcomers) {
        return newcomers.isEmpty() ? Uni.createFrom().item(List.of()) : rows.read(INVITERS, newcomers, LotHolder.class);
    }

    Uni<List<Referral>> of(Collection<UUID> newcomers) {
        return newcomers.isEmpty() ? Uni.createFrom().item(List.of()) : rows.read(OF, newcomers, Referral.class);
    }

    Uni<Void> update(Collection<Referral> changed) {
        return rows.write(UPDATE, changed);
    }

    Uni<ReferralFigures> figures(UUID referrer) {
        return rows.read(FIGURES, Map.of("customer", referrer.toString()), ReferralFigures.class)
                .map(List::getFirst);
    }
}
