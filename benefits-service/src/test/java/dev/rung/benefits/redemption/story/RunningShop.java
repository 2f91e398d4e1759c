package dev.rung.benefits.redemption.story;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.OverdueTimer;
import dev.rung.benefits.redemption.booking.Redemptions;
import dev.rung.benefits.redemption.booking.Reserving;
import dev.rung.benefits.redemption.booking.Reserving.ReservationWish;
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
import java.time.LocalDate;
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
    private static final Map<String, String> REASONS =
            Map.of("reward-sold-out", "sold-out", "points-too-few", "too-few-points");

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

    /// One more reward, and one more customer.
    Shop open(long price, long stock) {
        clock.set(BEGIN);
        return new OpenedShop(Member.known(ledger), RewardShop.mug(price, stock, Map.of()));
    }

    private final class OpenedShop implements Shop {

        private final Member member;
        private final String reward;

        OpenedShop(Member member, String reward) {
            this.member = member;
            this.reward = reward;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }

        @Override
        public void give(LocalDate last, long points) {
            member.withPoints(last.toString(), points, last, now());
        }

        @Override
        public ShopAnswer reserve(String key) {
            var id = member.shopper.externalId;
            var wish = new ReservationWish(id, reward, null, new IdempotencyKey(id, "redemption", key));
            try {
                return new ShopAnswer(
                        run(() -> reserving.reserve(wish)).redemption().id(), "");
            } catch (RuntimeException refused) {
                return new ShopAnswer(NONE, REASONS.getOrDefault(type(refused), type(refused)));
            }
        }

        @Override
        public boolean confirm(UUID id) {
            return advance(id, new Confirm());
        }

        @Override
        public boolean cancel(UUID id) {
            return advance(id, new Cancel("customer"));
        }

        @Override
        public boolean refund(UUID id) {
            return advance(id, new Refund("requested"));
        }

        @Override
        public void timer() {
            timer.run();
        }

        @Override
        public boolean restock(int change, String key) {
            return RewardShop.restock(reward, change, reward + key).extract().statusCode() == 201;
        }

        @Override
        public List<Long> pieces() {
            return Member.pieces(reward);
        }

        @Override
        public List<String> states() {
            var all = run(() -> Panache.withSession(() -> redemptions.page(member.shopper.id, Long.MAX_VALUE, 100)));
            return all.reversed().stream()
                    .map(one -> one.state().asOf(now()).code())
                    .toList();
        }

        @Override
        public long reservedPoints() {
            return balance("reserved");
        }

        @Override
        public long redeemedPoints() {
            return balance("redeemed");
        }

        @Override
        public long left(LocalDate last) {
            return member.points("available", last.toString());
        }

        private long balance(String account) {
            return Database.count(
                    "select coalesce(max(" + account + "), 0) from balances where customer_id = ?", member.shopper.id);
        }
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
