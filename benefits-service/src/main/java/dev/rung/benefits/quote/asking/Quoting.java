package dev.rung.benefits.quote.asking;

import dev.rung.benefits.coupon.use.FindingCoupons;
import dev.rung.benefits.entitlement.use.UsesOfOrders;
import dev.rung.benefits.quote.asking.PricingPolicy.PricingFacts;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.asking.Quotes.KeptQuote;
import dev.rung.benefits.quote.rule.StackingVersions;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.rows.JsonRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Gathers what could take something off a cart, asks what does, and keeps the answer, in the caller's
/// transaction. It takes no lock: a price is what was there at its moment.
@ApplicationScoped
class Quoting {

    private final CustomerDirectory directory;
    private final StackingVersions rules;
    private final FindingCoupons coupons;
    private final UsesOfOrders uses;
    private final RewardClaims claims;
    private final ForecastingPoints forecasting;
    private final Quotes quotes;
    private final QuoteSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    Quoting(
            CustomerDirectory directory,
            StackingVersions rules,
            FindingCoupons coupons,
            UsesOfOrders uses,
            RewardClaims claims,
            ForecastingPoints forecasting,
            Quotes quotes,
            QuoteSettings settings,
            MeterRegistry metrics,
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
        this.clock = clock;
    }

    /// @param name of who asked, as their token has it
    /// @param byStore not by the customer
    record QuoteAsker(String name, boolean byStore) {}

    Uni<KeptQuote> quote(String externalId, CartWish wish, QuoteAsker asker) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> facts(customer.customerId(), wish)
                        .chain(facts -> rules.newest()
                                .map(newest -> PricingPolicy.price(wish, newest.version(), newest.content(), facts)))
                        .map(document -> kept(customer, document, asker))
                        .call(quotes::add)
                        .invoke(() -> metrics.counter("rung.quotes").increment()));
    }

    private Uni<PricingFacts> facts(UUID customerId, CartWish wish) {
        return coupons.find(customerId, wish.coupons(), wish.wallet() ? QuoteRequest.MOST_COUPONS : 0)
                .chain(hand -> uses.discounts(customerId)
                        .chain(discounts -> claims.of(customerId, clock.instant())
                                .chain(claim -> forecasting
                                        .of(customerId, wish.shop(), wish.digits())
                                        .map(earned -> new PricingFacts(
                                                hand, discounts, Math.max(0, claim.spendable()), earned)))));
    }

    private KeptQuote kept(KnownCustomer customer, QuoteDocument document, QuoteAsker asker) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return new KeptQuote(
                UUID.randomUUID(),
                customer.customerId(),
                customer.externalId(),
                asker.name(),
                asker.byStore(),
                now,
                now.plus(settings.validFor()),
                document);
    }
}
