package dev.rung.benefits.redemption.story;

import static dev.rung.benefits.redemption.story.PlainShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.Database;
import dev.rung.benefits.redemption.Member;
import dev.rung.benefits.redemption.story.PlainShop.Hold;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The service and the plain shop beside each other. Every act is done to both, and asked of the service once more.
final class ShopScene {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final RunningShop shop;
    private final Member member;
    private final String reward;
    private final PlainShop plain;
    private int acts;

    ShopScene(RunningShop shop, int stock) {
        this.shop = shop;
        this.member = shop.member();
        this.reward = shop.reward(PRICE, stock);
        this.plain = new PlainShop(stock);
    }

    void give(int points, int days) {
        var last = LocalDate.ofInstant(shop.now(), SHANGHAI).plusDays(days);
        if (plain.points.containsKey(last)) {
            return;
        }
        member.withPoints(last.toString(), points, last, shop.now());
        plain.give(last, points);
    }

    void reserve() {
        var key = "act-" + ++acts;
        var obstacle = plain.obstacle(shop.now());
        var first = shop.reserve(member, reward, key);
        if (!obstacle.isEmpty()) {
            assertThat(first.refusal()).isEqualTo(obstacle);
            return;
        }
        assertThat(first.refusal()).isEmpty();
        plain.reserve(first.id(), shop.now(), shop.now().plus(Duration.ofMinutes(15)));
        assertThat(shop.reserve(member, reward, key)).isEqualTo(first);
    }

    void confirm(int which) {
        any(which).ifPresent(hold -> {
            var done = plain.confirm(hold.getValue(), shop.now());
            assertThat(shop.confirm(hold.getKey())).isEqualTo(done);
            assertThat(shop.confirm(hold.getKey())).isEqualTo(done);
        });
    }

    void cancel(int which) {
        any(which).ifPresent(hold -> {
            var done = plain.cancel(hold.getValue(), shop.now());
            assertThat(shop.cancel(hold.getKey())).isEqualTo(done);
            assertThat(shop.cancel(hold.getKey())).isEqualTo(done);
        });
    }

    void refund(int which) {
        any(which).ifPresent(hold -> {
            var done = plain.refund(hold.getValue(), shop.now());
            assertThat(shop.refund(hold.getKey())).isEqualTo(done);
            assertThat(shop.refund(hold.getKey())).isEqualTo(done);
        });
    }

    void timer() {
        plain.timeOut(shop.now());
        shop.timer();
    }

    void restock(int change) {
        assertThat(shop.restock(reward, change, "act-" + ++acts + reward)).isEqualTo(plain.restock(change));
    }

    void pass(Duration time) {
        shop.pass(time);
    }

    void bothAreTheSame() {
        var pieces = Member.pieces(reward);
        assertThat(pieces).isEqualTo(plain.pieces());
        assertThat(pieces.stream().mapToLong(one -> one).sum())
                .as("stock + reserved + redeemed")
                .isEqualTo(plain.all);
        assertThat(balance("reserved")).as("reserved").isEqualTo(plain.reservedPoints());
        assertThat(balance("redeemed")).as("redeemed").isEqualTo(plain.redeemedPoints());
        plain.points.forEach((last, points) ->
                assertThat(lot(last)).as("lot that ends on %s", last).isEqualTo(points));
        assertThat(shop.states(member)).isEqualTo(plain.states(shop.now()));
    }

    private long balance(String account) {
        return Database.count(
                "select coalesce(max(" + account + "), 0) from balances where customer_id = ?", member.shopper.id);
    }

    private long lot(LocalDate last) {
        return Database.count(
                "select available from lots where customer_id = ? and source_id = ?",
                member.shopper.id,
                last.toString());
    }

    private Optional<Map.Entry<UUID, Hold>> any(int which) {
        var all = List.copyOf(plain.holds.entrySet());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }
}
