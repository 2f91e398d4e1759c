package dev.rung.benefits.redemption.story;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.OverdueTimer;
import dev.rung.benefits.redemption.booking.Redemptions;
import dev.rung.benefits.redemption.booking.Reserving;
import dev.rung.benefits.redemption.booking.Reserving.ReservationWish;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionStep;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.benefits.redemption.rule.RedemptionStep.Refund;
import dev.rung.benefits.reward.RewardShop;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The service, asked as the doors ask it.
@ApplicationScoped
class RunningShop {

    static final Instant BEGIN = Instant.parse("2027-03-01T02:00:00Z");

    private static final Pattern TYPE = Pattern.compile("urn:problem:([a-z-]+)");
    private static final UUID NONE = new UUID(0, 0);

    private final Ledger ledger;
    private final Reserving reserving;
    private final AdvancingRedemptions advancing;
    private final Redemptions redemptions;
    private final OverdueTimer timer;
    private final SettableClock clock;

    RunningShop(
            Ledger ledger,
            Reserving reserving,
            AdvancingRedemptions advancing,
            Redemptions redemptions,
            OverdueTimer timer,
            SettableClock clock) {
        this.ledger = ledger;
        this.reserving = reserving;
        this.advancing = advancing;
        this.redemptions = redemptions;
        this.timer = timer;
        this.clock = clock;
    }

    /// @param refusal empty where it was reserved
    record ShopAnswer(UUID id, String refusal) {}

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    Member member() {
        return Member.known(ledger);
    }

    String reward(long price, long stock) {
        return RewardShop.mug(price, stock, Map.of());
    }

    ShopAnswer reserve(Member member, String reward, String key) {
        var once = new IdempotencyKey(member.shopper.externalId, "redemption", key);
        try {
            var receipt = run(() -> reserving.reserve(new ReservationWish(member.shopper.externalId, reward, once)));
            return new ShopAnswer(receipt.redemption().id(), "");
        } catch (RuntimeException refused) {
            return new ShopAnswer(NONE, type(refused));
        }
    }

    boolean confirm(UUID id) {
        return advance(id, new Confirm());
    }

    boolean cancel(UUID id) {
        return advance(id, new Cancel("customer"));
    }

    boolean refund(UUID id) {
        return advance(id, new Refund("requested"));
    }

    void timer() {
        timer.run();
    }

    boolean restock(String reward, int change, String key) {
        return RewardShop.restock(reward, change, key).extract().statusCode() == 201;
    }

    /// The first reserved first.
    List<String> states(Member member) {
        return run(() -> Panache.withSession(() -> redemptions.page(member.shopper.id, Long.MAX_VALUE, 100)))
                .reversed()
                .stream()
                .map(Redemption::state)
                .map(state -> state.asOf(now()).code())
                .toList();
    }

    private boolean advance(UUID id, RedemptionStep step) {
        try {
            run(() -> advancing.advance(StepWish.byStore(id, step)));
            return true;
        } catch (RuntimeException refused) {
            if (type(refused).equals("redemption-not-possible-now")) {
                return false;
            }
            throw refused;
        }
    }

    private static String type(RuntimeException refused) {
        var type = TYPE.matcher(String.valueOf(refused.getMessage()));
        if (type.find()) {
            return type.group(1);
        }
        throw refused;
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
