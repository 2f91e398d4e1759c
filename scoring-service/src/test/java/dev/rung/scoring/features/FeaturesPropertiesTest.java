package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.counts;
import static dev.rung.scoring.Histories.features;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.platform.orders.WaitingRefund;
import dev.rung.scoring.Histories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FeaturesPropertiesTest {

    @Property(tries = 300)
    void theOrderOfArrivalDoesNotMatter(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, dice);

        assertThat(features(shuffled)).isEqualTo(features(history));
    }

    @Property(tries = 300)
    void anyGroupingOfAHistoryIsTheHistory(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        assertThat(grouped(history, dice)).isEqualTo(features(history));
    }

    @Property(tries = 300)
    void aHistoryIsWhatAPlainRecountFinds(@ForAll("histories") List<Behaviour> history) {
        var features = features(history);
        var from = TODAY.minusDays(364);

        assertThat(features.window(from, TODAY).totals().spend())
                .isEqualByComparingTo(Recount.spend(history, from, TODAY));
        assertThat(features.window(from, TODAY).totals().orders()).isEqualTo(Recount.orders(history, from, TODAY));
    }

    @Property(tries = 300)
    void whatIsToldAgainOfMoneyChangesNothing(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var features = features(history);
        var again = new ArrayList<>(history);
        again.removeIf(behaviour -> !(behaviour instanceof OrderPaid || behaviour instanceof OrderRefunded));
        Collections.shuffle(again, dice);

        assertThat(again.isEmpty() ? features : features.plus(features(again))).isEqualTo(features);
    }

    @Property(tries = 300)
    void whatCountsForNothingYetIsWhatARecountFinds(@ForAll("histories") List<Behaviour> history) {
        var book = Recount.book(history);
        var unapplied = features(history).unapplied();

        assertThat(unapplied.refunds()).isEqualTo(book.waiting().size());
        assertThat(unapplied.orders()).isEqualTo(book.partPaid().size());
        assertThat(unapplied.refunded())
                .isEqualByComparingTo(
                        book.waiting().stream().map(WaitingRefund::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Property(tries = 300)
    void forgettingChangesNothingWithinTheHorizon(
            @ForAll("histories") List<Behaviour> history, @ForAll @IntRange(max = 500) int daysAgo) {
        var horizon = TODAY.minusDays(daysAgo);
        var features = features(history);
        var remembered = features.since(horizon);

        assertThat(remembered.window(horizon, TODAY).totals())
                .isEqualTo(features.window(horizon, TODAY).totals());
        assertThat(counts(remembered, horizon, TODAY)).isEqualTo(counts(features, horizon, TODAY));
        assertThat(remembered.purchases()).allMatch(purchase -> !purchase.on().isBefore(horizon));
        assertThat(remembered.days()).allMatch(day -> !day.date().isBefore(horizon));
        assertThat(remembered.credit()).isEqualTo(features.credit());
    }

    @Property(tries = 300)
    void theStateStoreLosesNothing(@ForAll("histories") List<Behaviour> history) throws IOException {
        var features = features(history);
        var bytes = new ByteArrayOutputStream();
        features.writeTo(new DataOutputStream(bytes));

        var read = Features.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read).isEqualTo(features);
        assertThat(bytes.size()).isLessThan(64 + 45 * history.size());
    }

    @Property(tries = 300)
    void spendIsNeverNegative(@ForAll("histories") List<Behaviour> history) {
        assertThat(features(history)
                        .window(TODAY.minusDays(364), TODAY)
                        .totals()
                        .spend())
                .isNotNegative();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.retold();
    }

    /// Adds any two neighbours until one is left.
    private static Features grouped(List<Behaviour> history, Random dice) {
        var parts = new ArrayList<>(
                history.stream().map(List::of).map(Histories::features).toList());
        while (parts.size() > 1) {
            int left = dice.nextInt(parts.size() - 1);
            parts.set(left, parts.get(left).plus(parts.remove(left + 1)));
        }
        return parts.getFirst();
    }
}
