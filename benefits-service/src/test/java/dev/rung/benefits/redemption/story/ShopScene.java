package dev.rung.benefits.redemption.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.redemption.story.PlainShop.Hold;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A shop and the plain shop beside each other. Every act is done to both, and asked of the shop once more.
final class ShopScene {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Shop shop;
    private final PlainShop plain;
    private int acts;

    ShopScene(Shop shop, long stock) {
        this.shop = shop;
        this.plain = new PlainShop(stock);
    }

    void give(int points, int days) {
        var last = LocalDate.ofInstant(shop.now(), SHANGHAI).plusDays(days);
        if (!plain.points.containsKey(last)) {
            shop.give(last, points);
            plain.points.put(last, (long) points);
        }
    }

    void reserve() {
        var key = "act-" + ++acts;
        var obstacle = plain.obstacle(shop.now());
        var first = shop.reserve(key);
        assertThat(first.refusal()).isEqualTo(obstacle);
        if (obstacle.isEmpty()) {
            plain.reserve(first.id(), shop.now(), shop.now().plus(Duration.ofMinutes(15)));
            assertThat(shop.reserve(key)).isEqualTo(first);
        }
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
        assertThat(shop.restock(change, "act-" + ++acts)).isEqualTo(plain.restock(change));
    }

    void pass(Duration time) {
        shop.pass(time);
    }

    void bothAreTheSame() {
        var pieces = shop.pieces();
        assertThat(pieces).isEqualTo(plain.pieces());
        assertThat(pieces.stream().mapToLong(one -> one).sum())
                .as("stock + reserved + redeemed")
                .isEqualTo(plain.all);
        assertThat(shop.reservedPoints()).as("reserved").isEqualTo(plain.reservedPoints());
        assertThat(shop.redeemedPoints()).as("redeemed").isEqualTo(plain.redeemedPoints());
        plain.points.forEach((last, points) ->
                assertThat(shop.left(last)).as("lot that ends on %s", last).isEqualTo(points));
        assertThat(shop.states()).isEqualTo(plain.states(shop.now()));
    }

    private Optional<Map.Entry<UUID, Hold>> any(int which) {
        var all = List.copyOf(plain.holds.entrySet());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }
}
