package dev.rung.scoring.stream.reassessment;

import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/// Assesses everybody anew once a business date and once per policy, some at a time so that the stream goes on. Who
/// is part of another is assessed as that one.
///
/// That is what lowers a tier nobody does anything for, and what a new policy reaches everybody by. The place reached
/// is kept with the state, so a restart goes on where it stopped.
public final class DailyReassessment {

    private static final String HERE = "round";

    private final KeyValueStore<String, CustomerState> customers;
    private static final Logger LOG = Logger.getLogger(DailyReassessment.class);

    private final KeyValueStore<String, byte[]> rounds;

    public DailyReassessment(KeyValueStore<String, CustomerState> customers, KeyValueStore<String, byte[]> rounds) {
        this.customers = customers;
        this.rounds = rounds;
    }

    /// @param keep what an assessment changed, under the customer's key
    public void goOn(Scoring scoring, int atMost, BiConsumer<String, Scoring.ScoringOutcome> keep) {
        var round = round(scoring);
        if (round.isOver()) {
            return;
        }
        var some = after(round.last(), atMost);
        for (var customer : some) {
            if (customer.value.isPart() || customer.value.isUntold()) {
                continue;
            }
            reassess(scoring, customer, keep);
        }
        rounds.put(HERE, (some.size() < atMost ? round.over() : round.upTo(some.getLast().key)).bytes());
    }

    /// One who cannot be assessed keeps what was assessed last, and holds up nobody of the round.
    private static void reassess(
            Scoring scoring,
            KeyValue<String, CustomerState> customer,
            BiConsumer<String, Scoring.ScoringOutcome> keep) {
        try {
            scoring.inTime(UUID.fromString(customer.key), customer.value)
                    .ifPresent(outcome -> keep.accept(customer.key, outcome));
        } catch (KafkaException notOfTheCustomer) {
            throw notOfTheCustomer;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "A customer is left out of the round: %s",
                    DeadLetterReason.refused(failure).detail());
        }
    }

    private ReassessmentCursor round(Scoring scoring) {
        var today = scoring.now().atZone(scoring.zone()).toLocalDate();
        int version = scoring.policy().version();
        var kept = rounds.get(HERE);
        var round = kept == null ? ReassessmentCursor.begin(today, version) : ReassessmentCursor.of(kept);
        return round.isFor(today, version) ? round : ReassessmentCursor.begin(today, version);
    }

    /// Read whole before anything is written: the store is not changed while it is walked through.
    private ArrayList<KeyValue<String, CustomerState>> after(String last, int atMost) {
        var found = new ArrayList<KeyValue<String, CustomerState>>(atMost);
        try (var all = last.isEmpty() ? customers.all() : customers.range(last + "\0", null)) {
            while (all.hasNext() && found.size() < atMost) {
                found.add(all.next());
            }
        }
        return found;
    }
}
