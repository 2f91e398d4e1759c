package dev.rung.benefits.quote.asking;

import dev.rung.benefits.coupon.use.FindingCoupons;
import dev.rung.benefits.entitlement.use.UsesOfOrders;
import dev.rung.benefits.quote.asking.PricingPolicy.PricingFacts;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.asking.Quotes.KeptQuote;
import dev.rung.benefits.quote.rule.StackingInForce;
import dev.rung.benefits.quote.rule.StackingInForce.StackingChoice;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.rows.JsonRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Gathers what could take something off a cart, asks what does, and keeps the answer, in the caller's
/// transaction. It takes no lock: a price is what was there at its moment.
@ApplicationScoped
class Quoting {

    private final CustomerDirectory directory;
    private final StackingInForce rules;
    private final FindingCoupons coupons;
    private final UsesOfOrders uses;
    private final RewardClaims claims;
    private final ForecastingPoints forecasting;
    private final Quotes quotes;
    private final QuoteSettings settings;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Clock clock;

    Quoting(
            CustomerDirectory directory,
            StackingInForce rules,
            FindingCoupons coupons,
            UsesOfOrders uses,
            RewardClaims claims,
            ForecastingPoints forecasting,
            Quotes quotes,
            QuoteSettings settings,
            MeterRegistry metrics,
            Vertx vertx,
            Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.coupons = coupons;
        this.uses = uses;
        this.claims = claims;
        this.forecasting = forecasting;
        this.quotes = quotes;
        this.settings = settings;
        this.metrics = metrics;
        this.vertx = vertx;
        this.clock = clock;
    }

    /// @param name as their token has it
    record QuoteAsker(String name, AskerKind kind) {}

    enum AskerKind {
        /// Its prices count.
        STORE,
        STAFF,
        /// A guess at a code does not learn whether somebody else has it.
        CUSTOMER
    }

    Uni<KeptQuote> quote(String externalId, CartWish wish, QuoteAsker asker) {
        return directory
                .ownByExternalId(externalId)
                .chain(customer -> standing(customer)
                        .chain(standing -> facts(customer, standing, wish, asker))
                        .chain(facts -> rules.now().chain(stacking -> price(wish, stacking, facts)))
                        .map(document -> kept(customer, document, asker))
                        .call(quotes::add)
                        .invoke(() -> metrics.counter("rung.quotes").increment()));
    }

    /// A large cart with many coupons takes a while, in which other requests go on.
    private Uni<QuoteDocument> price(CartWish wish, StackingChoice stacking, PricingFacts facts) {
        return vertx.executeBlocking(
                () -> PricingPolicy.price(wish, stacking.version(), stacking.content(), facts), false);
    }

    /// A part may use what the kept one may: that one's member status is that of all.
    private Uni<KnownCustomer> standing(KnownCustomer customer) {
        return customer.mergedInto() == null
                ? Uni.createFrom().item(customer)
                : directory
                        .keptOf(customer.customerId())
                        .map(kept -> kept.map(customer::standingAs).orElse(customer));
    }

    private Uni<PricingFacts> facts(KnownCustomer customer, KnownCustomer standing, CartWish wish, QuoteAsker asker) {
        return coupons.find(standing, wish.coupons(), wish.wallet() ? QuoteRequest.MOST_COUPONS : 0)
                .chain(hand -> uses.discounts(standing)
                        .chain(discounts -> claims.of(standing, clock.instant())
                                .chain(claim -> forecasting
                                        .of(customer, wish.shop(), wish.digits())
                                        .map(earned -> new PricingFacts(
                                                asker.kind() == AskerKind.CUSTOMER ? hand.toldToCustomer() : hand,
                                                discounts,
                                                Math.max(0, claim.spendable()),
                                                earned)))));
    }

    private KeptQuote kept(KnownCustomer customer, QuoteDocument document, QuoteAsker asker) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return new KeptQuote(
                UUID.randomUUID(),
                customer.customerId(),
                customer.externalId(),
                asker.name(),
                asker.kind() == AskerKind.STORE,
                now,
                now.plus(settings.validFor()),
                document);
    }
}
