package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.redemption.rule.RewardClaim;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what counts of a customer who would like to have rewards.
@ApplicationScoped
public class RewardClaims {

    /// Points are counted as the ledger spends them: what a lot owes is less, and a lot whose last day is over has
    /// none. Redemptions count as long as they stand: not those that ended, or whose time is over, or that
    /// were refunded.
    private static final String OF = """
            select (
                       select s.tier from tier_spans s where s.customer_id = q.customer_id and s.since <= q.now
                       order by s.since desc limit 1) as tier,
                   coalesce((
                       select sum(case when l.expires_on < q.today then least(l.available, 0) else l.available end)
                       from lots l where l.customer_id = q.customer_id and l.available <> 0), 0) as spendable,
                   coalesce((
                       select jsonb_agg(to_jsonb(c)) from (
                           select r.reward_code as reward, count(*) filter (where r.reserved_on >= q.today) as day,
                                  count(*) filter (where r.reserved_on >= cast(date_trunc('month', q.today) as date)) as month,
                                  count(*) filter (where r.reserved_on >= cast(date_trunc('year', q.today) as date)) as year,
                                  count(*) as once
                           from redemptions r
                           where r.customer_id = q.customer_id
                             and (r.state = 'confirmed' or r.state = 'reserved' and r.held_until > q.now)
                           group by r.reward_code) c), '[]') as counts
            from jsonb_to_recordset(:rows) as q(customer_id uuid, now timestamptz, today date)""";

    private final JsonRows rows;
    private final Participation participation;
    private final Store store;

    RewardClaims(JsonRows rows, Participation participation, Store store) {
        this.rows = rows;
        this.participation = participation;
        this.store = store;
    }

    @RegisterForReflection
    record ClaimMoment(UUID customerId, Instant now, LocalDate today) {}

    /// Of one reward, by the periods that its limit may have.
    @RegisterForReflection
    record RedemptionCount(String reward, int day, int month, int year, int once) {

        int in(RewardOffer offer) {
            return switch (offer.period()) {
                case DAY -> day;
                case MONTH -> month;
                case YEAR -> year;
                case ONCE -> once;
            };
        }
    }

    /// @param tier null: they never had one
    /// @param spendable none where the member status forbids spending: what is offered, or priced, can be had
    @RegisterForReflection
    public record CustomerClaims(@Nullable String tier, long spendable, List<RedemptionCount> counts) {

        CustomerClaims spendingNothing() {
            return new CustomerClaims(tier, Math.min(0, spendable), counts);
        }

        /// @param ladder from the lowest to the highest
        public RewardClaim on(RewardOffer offer, List<String> ladder) {
            var redeemed = counts.stream()
                    .filter(count -> count.reward().equals(offer.code()))
                    .mapToInt(count -> count.in(offer))
                    .sum();
            var rank = tier == null ? 0 : Math.max(0, ladder.indexOf(tier));
            return new RewardClaim(rank, redeemed, spendable);
        }
    }

    public Uni<CustomerClaims> of(UUID customerId, Instant now) {
        return all(customerId, now)
                .chain(found ->
                        participation.maySpend(customerId).map(maySpend -> maySpend ? found : found.spendingNothing()));
    }

    public Uni<CustomerClaims> of(KnownCustomer customer, Instant now) {
        return all(customer.customerId(), now)
                .map(found -> participation.maySpend(customer) ? found : found.spendingNothing());
    }

    private Uni<CustomerClaims> all(UUID customerId, Instant now) {
        var moment = new ClaimMoment(customerId, now, LocalDate.ofInstant(now, store.zone()));
        return rows.read(OF, List.of(moment), CustomerClaims.class).map(List::getFirst);
    }
}
