package dev.rung.benefits.ledger.spending;

import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/// Whatever may be done to the points of three customers who are one at times, in any order.
final class LedgerActs {

    private static final int LENGTH = 50;

    private LedgerActs() {}

    static Arbitrary<ActionChain<LedgerScene>> sequences(Supplier<BookInMemory> book) {
        var which = Arbitraries.integers().between(0, 20);
        var part = Arbitraries.of(0, 1, 2);
        var merged = Arbitraries.of(1, 2);
        return ActionChain.startWith(() -> new LedgerScene(book.get()))
                .withAction(
                        3,
                        action(Combinators.combine(part, points(20), days(-3, 10), days(-2, 40))
                                .as((of, points, wait, life) -> act(
                                        name(of) + "earn %d, in %d days, for %d".formatted(points, wait, life),
                                        scene -> scene.earn(of, points, wait, life)))))
                .withAction(2, action(which.map(one -> act("complete " + one, scene -> scene.complete(one)))))
                .withAction(
                        2,
                        action(Combinators.combine(which, points(20))
                                .as((one, points) -> act(
                                        "refund %d of %d".formatted(points, one), scene -> scene.refund(one, points)))))
                .withAction(
                        1,
                        action(Combinators.combine(part, days(-10, 15).filter(points -> points != 0))
                                .as((of, points) ->
                                        act(name(of) + "adjust " + points, scene -> scene.adjust(of, points)))))
                .withAction(
                        4,
                        action(Combinators.combine(part, points(30))
                                .as((of, points) ->
                                        act(name(of) + "reserve " + points, scene -> scene.reserve(of, points)))))
                .withAction(
                        2,
                        action(Combinators.combine(merged, Arbitraries.of(true, false))
                                .as((of, united) ->
                                        act(name(of) + (united ? "merge" : "undo"), scene -> scene.unite(of, united)))))
                .withAction(3, action(which.map(one -> act("redeem " + one, scene -> scene.redeem(one)))))
                .withAction(2, action(which.map(one -> act("release " + one, scene -> scene.release(one)))))
                .withAction(
                        2,
                        action(Combinators.combine(which, points(20))
                                .as((one, points) -> act(
                                        "restore %d of %d".formatted(points, one),
                                        scene -> scene.restore(one, points)))))
                .withAction(
                        2,
                        action(Combinators.combine(part, points(30), days(0, 30))
                                .as((of, points, price) -> act(
                                        name(of) + "order for %d points and %d".formatted(points, price),
                                        scene -> scene.order(of, points, price)))))
                .withAction(
                        3,
                        action(Combinators.combine(
                                        which, Arbitraries.of(0, 1, 2, 3), days(0, 20), Arbitraries.of(true, false))
                                .as((one, refund, money, earnedFirst) -> act(
                                        "refund %d of order %d: %d, %s first"
                                                .formatted(refund, one, money, earnedFirst ? "earned" : "paid"),
                                        scene -> scene.refundOrder(one, refund, money, earnedFirst)))))
                .withAction(2, action(days(1, 15).map(days -> act(days + " days", scene -> scene.passDays(days)))))
                .withAction(2, Action.just(act("timer", LedgerScene::settleWhatIsDue)))
                .withMaxTransformations(LENGTH)
                .map(chain -> chain.withInvariant("the ledger and the plain points", LedgerScene::bothAreTheSame));
    }

    private static String name(int place) {
        return place == 0 ? "" : "part " + place + ": ";
    }

    private static IntegerArbitrary points(int most) {
        return Arbitraries.integers().between(1, most);
    }

    private static IntegerArbitrary days(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static Transformer<LedgerScene> act(String name, Consumer<LedgerScene> act) {
        return Transformer.mutate(name, act);
    }

    private static Action.Independent<LedgerScene> action(Arbitrary<Transformer<LedgerScene>> acts) {
        return () -> acts;
    }
}
