package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.cost.BenefitCosts.CouponSaving;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.use.CouponsOfOrders;
import dev.rung.benefits.coupon.use.WantedCoupon;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable;
import dev.rung.benefits.entitlement.use.UsesOfOrders;
import dev.rung.benefits.entitlement.use.UsesOfOrders.DiscountedOrder;
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
import dev.rung.benefits.quote.asking.QuoteSettings;
import dev.rung.benefits.quote.asking.Quotes;
import dev.rung.benefits.quote.asking.Quotes.KeptQuote;
import dev.rung.benefits.quote.confirmation.ConfirmationPolicy.ConfirmationVerdict.Acceptable;
import dev.rung.benefits.quote.confirmation.ConfirmationPolicy.ConfirmationVerdict.AcceptedBefore;
import dev.rung.benefits.quote.confirmation.ConfirmationPolicy.ConfirmationVerdict.NotAcceptable;
import dev.rung.benefits.quote.confirmation.QuotedOrder.UsedDiscount;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.refund.OrdersByPoints;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.contracts.Topic;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Makes a quote an order's, in a transaction of its own: all of its coupons, points and its discount, or none.
/// The price is that of the quote, also where the customer's tier has changed since.
@ApplicationScoped
class Confirming {

    private final Quotes quotes;
    private final QuotedOrders orders;
    private final OrdersByPoints refunds;
    private final UsesOfOrders uses;
    private final CouponsOfOrders coupons;
    private final BenefitCosts costs;
    private final Ledger ledger;
    private final Spending spending;
    private final RewardClaims claims;
    private final Participation participation;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final QuoteSettings settings;
    private final ConfirmationPolicy policy;
    private final PointsMetrics pointsMetrics;
    private final MeterRegistry metrics;
    private final Clock clock;

    Confirming(
            Quotes quotes,
            QuotedOrders orders,
            OrdersByPoints refunds,
            UsesOfOrders uses,
            CouponsOfOrders coupons,
            BenefitCosts costs,
            Ledger ledger,
            Spending spending,
            RewardClaims claims,
            Participation participation,
            IdempotencyKeys keys,
            Outbox outbox,
            QuoteSettings settings,
            PointsMetrics pointsMetrics,
            MeterRegistry metrics,
            Clock clock) {
        this.quotes = quotes;
        this.orders = orders;
        this.refunds = refunds;
        this.uses = uses;
        this.coupons = coupons;
        this.costs = costs;
        this.ledger = ledger;
        this.spending = spending;
        this.claims = claims;
        this.participation = participation;
        this.keys = keys;
        this.outbox = outbox;
        this.settings = settings;
        this.policy = new ConfirmationPolicy(settings.clockTolerance());
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
        this.clock = clock;
    }

    record ConfirmationWish(UUID quoteId, String orderId, IdempotencyKey key) {

        /// The same for the same quote and order.
        UUID subject() {
            return UUID.nameUUIDFromBytes("%s/%s".formatted(quoteId, orderId).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// @param moved points, by the kind of transaction
    record ConfirmationReceipt(QuotedOrder order, Map<String, Long> moved, boolean repeated) {}

    Uni<ConfirmationReceipt> confirm(ConfirmationWish wish) {
        return Panache.withTransaction(() -> holder(wish.quoteId())
                        .call(holder -> ledger.lock(List.of(holder)))
                        .call(holder -> keys.claim(wish.key(), wish.subject())
                                .invoke(before -> before.ifPresent(first -> mustBe(wish.subject(), first))))
                        .chain(holder -> orders.related(wish.quoteId(), holder.customerId(), wish.orderId())
                                .chain(known -> refunds.told(holder.customerId(), wish.orderId(), Instant.EPOCH)
                                        .chain(told -> quotes.find(wish.quoteId())
                                                .chain(quote ->
                                                        decided(quote, known, told.cancelled(), holder, wish))))))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        pointsMetrics.count(receipt.moved());
                        metrics.counter("rung.quoted.orders", "state", "reserved")
                                .increment();
                    }
                });
    }

    /// The quote may be forgotten by now, and its order there.
    private Uni<LotHolder> holder(UUID quoteId) {
        return quotes.find(quoteId)
                .chain(quote -> quote.map(
                                one -> Uni.createFrom().item(new LotHolder(one.customerId(), one.externalId())))
                        .orElseGet(() -> orders.byQuote(quoteId)
                                .map(found -> found.map(QuotedOrder::holder)
                                        .orElseThrow(
                                                () -> refused(Problem.of(404, "quote-unknown"), "quote-unknown")))));
    }

    private Uni<ConfirmationReceipt> decided(
            Optional<KeptQuote> quote,
            List<QuotedOrder> known,
            boolean cancelled,
            LotHolder holder,
            ConfirmationWish wish) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return switch (policy.decide(wish.quoteId(), quote, wish.orderId(), known, cancelled, now)) {
            case AcceptedBefore(var order) -> Uni.createFrom().item(new ConfirmationReceipt(order, Map.of(), true));
            case NotAcceptable(var reason) ->
                throw refused(Problem.of(reason.equals("quote-unknown") ? 404 : 409, reason), reason);
            case Acceptable(var accepted, var paysFrom) -> accept(accepted, paysFrom, holder, wish, now);
        };
    }

    private Uni<ConfirmationReceipt> accept(
            KeptQuote quote, Instant paysFrom, LotHolder holder, ConfirmationWish wish, Instant now) {
        var terms = QuotedTerms.of(quote.document());
        var until = now.plus(settings.hold());
        var lock = new Lock(wish.orderId(), settings.hold().plus(settings.grace()));
        var order = new QuotedOrder(
                UUID.randomUUID(),
                holder,
                quote.id(),
                wish.orderId(),
                terms.total(),
                terms.points(),
                terms.offByPoints().amount(),
                List.of(),
                null,
                wish.key().sender(),
                now,
                paysFrom,
                quote.document().shop(),
                new Held(until));
        return discount(terms, order)
                .chain(used -> coupons.obtain(terms.coupons(), lock, holder.customerId())
                        .call(found ->
                                mustAllBeHad(used.isEmpty() && terms.discount().isPresent(), terms, found, order))
                        .chain(found -> spend(order)
                                .chain(moved -> coupons.lock(found, lock, order.ofCoupons())
                                        .map(ids -> order.with(ids, used.orElse(null)))
                                        .call(orders::add)
                                        .call(added -> costs.promise(savings(added, terms)))
                                        .call(added -> outbox.add(
                                                Topic.POINTS_EVENTS,
                                                holder.customerId().toString(),
                                                QuoteEvents.confirmed(added, terms, until)))
                                        .map(added -> new ConfirmationReceipt(added, moved, false)))));
    }

    /// Empty where there is none, or its quota is spent by now.
    private Uni<Optional<UsedDiscount>> discount(QuotedTerms terms, QuotedOrder order) {
        return terms.discount()
                .map(entitlement -> countOnHold(order, "use-on-hold")
                        .chain(() -> uses.count(order.holder().customerId(), entitlement, discounted(order, terms)))
                        .map(counted -> counted.map(use -> new UsedDiscount(entitlement, use))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static DiscountedOrder discounted(QuotedOrder order, QuotedTerms terms) {
        return new DiscountedOrder(order.orderId(), order.shop(), terms.offByDiscount(), order.sender());
    }

    /// Coupons are locked in the order in which the quote has them.
    private static List<CouponSaving> savings(QuotedOrder order, QuotedTerms terms) {
        return IntStream.range(0, order.coupons().size())
                .mapToObj(i -> new CouponSaving(
                        order.coupons().get(i),
                        order.orderId(),
                        order.shop(),
                        terms.offByCoupon().get(i)))
                .toList();
    }

    /// Counts what is about to be refused.
    private Uni<Boolean> countOnHold(QuotedOrder order, String reason) {
        return participation.maySpend(order.holder().customerId()).invoke(may -> {
            if (!may) {
                countRefused(reason);
            }
        });
    }

    private Uni<Map<String, Long>> spend(QuotedOrder order) {
        return order.points() == 0
                ? Uni.createFrom().item(Map.of())
                : countOnHold(order, "points-on-hold")
                        .chain(() -> spending.reserve(order.holder(), order.source(), order.points()))
                        .map(outcome -> switch (outcome) {
                            case Done done -> done.moved();
                            case NotEnough(var spendable) ->
                                throw refused(
                                        ConfirmationFaults.tooFewPoints(order.points() - spendable), "too-few-points");
                            case Repeated _, Conflict _, Unknown _ ->
                                throw new IllegalStateException("Points were spent before on " + order.source());
                        });
    }

    /// Points are named beside what else is missing; where they alone are, the ledger says so.
    private Uni<Void> mustAllBeHad(boolean quotaSpent, QuotedTerms terms, List<Obtainable> found, QuotedOrder order) {
        return ConfirmationFaults.of(
                        quotaSpent,
                        terms.coupons().stream().map(WantedCoupon::written).toList(),
                        found)
                .map(problem -> claims.of(order.holder().customerId(), order.confirmedAt())
                        .<Void>map(claim -> {
                            throw refused(
                                    ConfirmationFaults.andPoints(
                                            problem, order.points() - Math.max(0, claim.spendable())),
                                    "used-elsewhere");
                        }))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private RuntimeException refused(Problem problem, String reason) {
        countRefused(reason);
        return problem.asException();
    }

    private void countRefused(String reason) {
        metrics.counter("rung.quoted.orders.refused", "reason", reason).increment();
    }

    private static void mustBe(UUID subject, UUID first) {
        if (!subject.equals(first)) {
            throw IdempotencyKeys.reused();
        }
    }
}
