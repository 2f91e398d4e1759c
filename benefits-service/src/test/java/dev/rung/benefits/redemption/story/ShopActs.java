package dev.rung.benefits.redemption.story;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/// Whatever may be done in a shop, in any order.
final class ShopActs {

    private static final int LENGTH = 30;
    private static final long STOCK = 4;

    private ShopActs() {}

    /// @param shop opens one, with the price of its reward and its stock
    static Arbitrary<ActionChain<ShopScene>> sequences(BiFunction<Long, Long, Shop> shop) {
        var which = Arbitraries.integers().between(0, 10);
        return ActionChain.startWith(() -> new ShopScene(shop.apply(PlainShop.PRICE, STOCK), STOCK))
                .withAction(
                        3,
                        action(Combinators.combine(number(1, 20), number(0, 4))
                                .as((points, days) -> act(
                                        "%d points for %d days".formatted(points, days),
                                        scene -> scene.give(points, days)))))
                .withAction(6, Action.just(act("reserve", ShopScene::reserve)))
                .withAction(3, action(which.map(one -> act("confirm " + one, scene -> scene.confirm(one)))))
                .withAction(2, action(which.map(one -> act("cancel " + one, scene -> scene.cancel(one)))))
                .withAction(2, action(which.map(one -> act("refund " + one, scene -> scene.refund(one)))))
                .withAction(2, Action.just(act("timer", ShopScene::timer)))
                .withAction(
                        1,
                        action(number(-3, 3)
                                .filter(change -> change != 0)
                                .map(change -> act("restock " + change, scene -> scene.restock(change)))))
                .withAction(
                        2,
                        action(number(1, 15)
                                .map(minutes ->
                                        act(minutes + " minutes", scene -> scene.pass(Duration.ofMinutes(minutes))))))
                .withAction(
                        1,
                        action(number(1, 2)
                                .map(days -> act(days + " days", scene -> scene.pass(Duration.ofDays(days))))))
                .withMaxTransformations(LENGTH)
                .map(chain -> chain.withInvariant("the service and the plain shop", ShopScene::bothAreTheSame));
    }

    private static Arbitrary<Integer> number(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static Transformer<ShopScene> act(String name, Consumer<ShopScene> act) {
        return Transformer.mutate(name, act);
    }

    private static Action.Independent<ShopScene> action(Arbitrary<Transformer<ShopScene>> acts) {
        return () -> acts;
    }
}
