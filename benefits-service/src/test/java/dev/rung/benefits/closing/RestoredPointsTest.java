package dev.rung.benefits.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.closing.MonthSums.MovedSums;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Points that paid for an order and came back by its refund, in the roll-forward of the month.
@QuarkusTest
@WithTestResource(Servers.class)
class RestoredPointsTest {

    private static final PointValue VALUE = new PointValue(new BigDecimal("0.01"), BigDecimal.ONE, "CNY");

    @Inject
    Ledger ledger;

    @Inject
    Spending spending;

    @Inject
    MonthSums sums;

    @Test
    void pointsThatCameBackAreLessRedeemedAndNothingElse() throws Throwable {
        var holder = new Member(ledger).withPoints(1_000).holder();
        var shop = "shop-" + UUID.randomUUID();
        var quote = new Source(SourceKind.QUOTE, UUID.randomUUID().toString(), shop);
        run(() -> spending.reserve(holder, quote, 1_000));
        run(() -> spending.redeem(holder, quote));

        run(() -> spending.restore(holder, quote, 400, CauseKind.REFUND));

        var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        assertThat(run(() -> sums.moved(month, VALUE)))
                .filteredOn(one -> shop.equals(one.shop()))
                .extracting(
                        MovedSums::earned,
                        MovedSums::reversed,
                        MovedSums::redeemed,
                        MovedSums::expired,
                        MovedSums::adjusted)
                .containsExactly(tuple(0L, 0L, 600L, 0L, 0L));
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
    }
}
