package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.coupon.redemption.HoldingCoupons;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionDecision;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Redeemable;
import dev.rung.benefits.redemption.rule.RedemptionDecision.SoldOut;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TooFewPoints;
import dev.rung.benefits.redemption.rule.RedemptionPolicy;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.contracts.Topic;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reserves rewards, each in a transaction of its own: points, piece and limit together, or none of them.
@ApplicationScoped
public class Reserving {

    private final AccountTurns turns;
    private final CustomerDirectory directory;
    private final RewardOffers offers;
    private final RewardClaims claims;
    private final Ladders ladders;
    private final Participation participation;
    private final Redemptions redemptions;
    private final Ledger ledger;
    private final Spending spending;
    private final HoldingCoupons coupons;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final PointsMetrics pointsMetrics;
    private final RedemptionMetrics metrics;
    private final RedemptionSettings settings;
    private final Store store;
    private final Clock clock;

    Reserving(
            AccountTurns turns,
            CustomerDirectory directory,
            RewardOffers offers,
            RewardClaims claims,
            Ladders ladders,
            Participation participation,
            Redemptions redemptions,
            Ledger ledger,
            Spending spending,
            HoldingCoupons coupons,
            IdempotencyKeys keys,
            Outbox outbox,
            PointsMetrics pointsMetrics,
            RedemptionMetrics metrics,
            RedemptionSettings settings,
            Store store,
            Clock clock) {
        this.turns = turns;
        this.directory = directory;
        this.offers = offers;
        this.claims = claims;
        this.ladders = ladders;
        this.participation = participation;
        this.redemptions = redemptions;
        this.ledger = ledger;
        this.spending = spending;
        this.coupons = coupons;
        this.keys = keys;
        this.outbox = outbox;
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// @param reward its code
    /// @param shop where it is asked for, as behaviour names it; null: unknown
    public record ReservationWish(
            String externalId, String reward, @Nullable String shop, IdempotencyKey key) {}

    /// @param moved points, by the kind of transaction
    /// @param repeated whether it was reserved before
    public record ReservationReceipt(Redemption redemption, Map<String, Long> moved, boolean repeated) {}

    public Uni<ReservationReceipt> reserve(ReservationWish wish) {
        var id = UUID.randomUUID();
        return turns.take(
                        wish.externalId(),
                        () -> Panache.withTransaction(() -> directory
                                .ownByExternalId(wish.externalId())
                                .map(customer -> new LotHolder(customer.customerId(), customer.externalId()))
                                .chain(holder -> ledger.lock(List.of(holder))
                                        .chain(() -> keys.claim(wish.key(), id))
                                        .chain(before -> before.map(first -> repeated(first, holder, wish))
                                                .orElseGet(() -> first(id, holder, wish))))))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        pointsMetrics.count(receipt.moved());
                        metrics.count(receipt.redemption());
                    }
                });
    }

    private Uni<ReservationReceipt> first(UUID id, LotHolder holder, ReservationWish wish) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return known(wish.reward())
                .call(() -> participation.mustBeAllowedToSpend(holder.customerId()))
                .call(offer -> decide(offer, holder, now).invoke(this::mustBeRedeemable))
                .chain(offer -> coupon(id, offer, holder)
                        .map(until -> redemption(id, holder, offer, wish, now, held(now, until))))
                .chain(redemption -> spend(redemption)
                        .call(() -> redemptions.add(redemption))
                        .call(() -> outbox.add(
                                Topic.POINTS_EVENTS, holder.customerId().toString(), RedemptionEvents.of(redemption)))
                        .call(() -> hold(redemption))
                        .map(moved -> new ReservationReceipt(redemption, moved, false)));
    }

    private Uni<RedemptionDecision> decide(RewardOffer offer, LotHolder holder, Instant now) {
        var today = LocalDate.ofInstant(now, store.zone());
        return ladders.inForce(now)
                .chain(ladder -> claims.of(holder.customerId(), now)
                        .map(found -> new RedemptionPolicy(ladder, today).decide(offer, found.on(offer, ladder))));
    }

    /// Before the points, as wherever both are taken: batches are locked before the outbox.
    ///
    /// @return the end of the coupon's last day
    private Uni<Optional<Instant>> coupon(UUID id, RewardOffer offer, LotHolder holder) {
        var batch = offer.content().couponBatch();
        return batch == null
                ? Uni.createFrom().item(Optional.empty())
                : coupons.hold(id, batch, holder.customerId())
                        .onFailure(Problem::isAnswer)
                        .invoke(metrics::countWithoutCoupon)
                        .map(lastDay -> Optional.of(
                                lastDay.plusDays(1).atStartOfDay(store.zone()).toInstant()));
    }

    /// Nobody pays for a coupon that is over already: the reservation ends with it.
    private Held held(Instant now, Optional<Instant> couponUntil) {
        var until = now.plus(settings.hold());
        return new Held(couponUntil.filter(until::isAfter).orElse(until));
    }

    private Redemption redemption(
            UUID id, LotHolder holder, RewardOffer offer, ReservationWish wish, Instant now, Held held) {
        return new Redemption(
                id,
                0,
                holder,
                offer.code(),
                offer.content().kind(),
                offer.content().points(),
                offer.content().cash(),
                wish.key().sender(),
                wish.shop(),
                now,
                LocalDate.ofInstant(now, store.zone()),
                held);
    }

    private Uni<Map<String, Long>> spend(Redemption redemption) {
        return spending.reserve(redemption.holder(), redemption.source(), redemption.points())
                .map(outcome -> switch (outcome) {
                    case Done done -> done.moved();
                    case NotEnough(var spendable) -> throw refused(new TooFewPoints(redemption.points() - spendable));
                    case Repeated _, Conflict _, Unknown _ ->
                        throw new IllegalStateException("Points were spent before on " + redemption.source());
                });
    }

    /// The last lock: the stock that was read before may be another's by now, and the reward withdrawn.
    private Uni<Void> hold(Redemption redemption) {
        return offers.hold(redemption.reward())
                .chain(held -> held
                        ? Uni.createFrom().voidItem()
                        : known(redemption.reward())
                                .map(offer -> new RedemptionPolicy(List.of(), redemption.reservedOn()).decide(offer))
                                .invoke(this::mustBeRedeemable)
                                .invoke(() -> {
                                    throw refused(new SoldOut());
                                })
                                .replaceWithVoid());
    }

    private Uni<RewardOffer> known(String code) {
        return offers.one(code)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(404, "reward-unknown").asException()));
    }

    private void mustBeRedeemable(RedemptionDecision decision) {
        if (!(decision instanceof Redeemable)) {
            throw refused(decision);
        }
    }

    private RuntimeException refused(RedemptionDecision decision) {
        metrics.countRefused(decision);
        return RedemptionRefusal.of(decision);
    }

    private Uni<ReservationReceipt> repeated(UUID first, LotHolder holder, ReservationWish wish) {
        return redemptions.one(first).map(found -> {
            if (!found.holder().customerId().equals(holder.customerId())
                    || !found.reward().equals(wish.reward())
                    || !Objects.equals(found.shop(), wish.shop())) {
                throw IdempotencyKeys.reused();
            }
            return new ReservationReceipt(found, Map.of(), true);
        });
    }
}
