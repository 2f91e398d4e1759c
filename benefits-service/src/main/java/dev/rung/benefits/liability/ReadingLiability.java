package dev.rung.benefits.liability;

import dev.rung.benefits.liability.LedgerSums.AgeSums;
import dev.rung.benefits.liability.LedgerSums.ShopSums;
import dev.rung.benefits.liability.LiabilityReport.ShopLiability;
import dev.rung.contracts.Money;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

/// Makes the report of the liability from the ledger as it is now.
@ApplicationScoped
public class ReadingLiability {

    private final LedgerSums sums;
    private final PointPrice price;
    private final LiabilitySettings settings;
    private final Store store;
    private final Clock clock;

    ReadingLiability(LedgerSums sums, PointPrice price, LiabilitySettings settings, Store store, Clock clock) {
        this.sums = sums;
        this.price = price;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// A posting made meanwhile is in all of its figures or in none.
    @WithSession
    Uni<LiabilityReport> report() {
        var now = clock.instant();
        var since = now.atZone(store.zone()).minus(settings.curve()).toInstant();
        return sums.report(since, now).map(found -> report(now, found.shops(), found.ages()));
    }

    /// The debt of the store for points.
    ///
    /// @param redemptionRate the share of points that is expected to be redeemed
    record PointsDebt(Instant at, long outstanding, Money owed, BigDecimal redemptionRate, Money expected) {}

    /// As the ledger was at a moment, in the caller's session.
    Uni<PointsDebt> debt(Instant at) {
        return sums.at(at).map(shops -> {
            var outstanding = sum(shops, ShopSums::outstanding);
            var rate = rate(shops);
            return new PointsDebt(at, outstanding, price.of(outstanding), rate, expected(outstanding, rate));
        });
    }

    private Money expected(long outstanding, BigDecimal rate) {
        return price.rounded(
                BigDecimal.valueOf(outstanding).multiply(price.perPoint()).multiply(rate));
    }

    /// The share of points that is expected to be redeemed, by what was booked until the end of the month.
    public Uni<BigDecimal> redemptionRate(YearMonth until) {
        return sums.byShop(until).map(this::rate);
    }

    private LiabilityReport report(Instant now, List<ShopSums> shops, List<AgeSums> ages) {
        var outstanding = sum(shops, ShopSums::outstanding);
        var redeemed = sum(shops, ShopSums::redeemed);
        var expired = sum(shops, ShopSums::expired);
        var rate = rate(shops);
        return new LiabilityReport(
                now,
                outstanding,
                sum(shops, ShopSums::pending),
                sum(shops, ShopSums::available),
                sum(shops, ShopSums::reserved),
                redeemed,
                expired,
                price.perPoint(),
                rate,
                redeemed + expired > 0 && redeemed + expired >= settings.leastForOwnRate(),
                price.of(outstanding),
                expected(outstanding, rate),
                shops.stream()
                        .map(one -> new ShopLiability(
                                one.shop(),
                                one.outstanding(),
                                one.issued(),
                                one.redeemed(),
                                one.expired(),
                                one.withdrawn(),
                                price.of(one.outstanding())))
                        .toList(),
                LiabilityPolicy.curve(ages));
    }

    private BigDecimal rate(List<ShopSums> shops) {
        return LiabilityPolicy.redemptionRate(
                sum(shops, ShopSums::redeemed),
                sum(shops, ShopSums::expired),
                settings.expectedRedemptionRate(),
                settings.leastForOwnRate());
    }

    private static long sum(List<ShopSums> shops, ToLongFunction<ShopSums> figure) {
        return shops.stream().mapToLong(figure).sum();
    }
}
