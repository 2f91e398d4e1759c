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

/// Assesses everybody anew once a business date and once per policy, a few at a time between the records. A
/// customer who is merged into another is assessed as part of that one.
///
/// So a tier is lowered without any behaviour, and a new policy reaches everybody. The place reached is stored with
/// the state: a restart goes on where it stopped.
public final class DailyReassessment {

    private static final String KEY = "round";
    private static final Logger LOG = Logger.getLogger(DailyReassessment.class);

    private final KeyValueStore<String, CustomerState> customers;
    private final KeyValueStore<String, byte[]> rounds;

    public DailyReassessment(KeyValueStore<String, CustomerState> customers, KeyValueStore<String, byte[]> rounds) {
        this.customers = customers;
        this.rounds = rounds;
    }

    /// @param emit called with the customer's key for each assessment that changed
    public void advance(Scoring scoring, int atMost, BiConsumer<String, Scoring.ScoringOutcome> emit) {
        var cursor = cursor(scoring);
        if (cursor.isOver()) {
            return;
        }
        var some = after(cursor.last(), atMost);
        for (var customer : some) {
            if (!customer.value.isPart() && !customer.value.isTooLittleKnown()) {
                reassess(scoring, customer, emit);
            }
        }
        rounds.put(KEY, (some.size() < atMost ? cursor.over() : cursor.upTo(some.getLast().key)).bytes());
    }

    /// A customer who cannot be assessed keeps the last assessment and does not stop the others.
    private static void reassess(
            Scoring scoring,
            KeyValue<String, CustomerState> customer,
            BiConsumer<String, Scoring.ScoringOutcome> emit) {
        try {
            scoring.reassess(UUID.fromString(customer.key), customer.value)
                    .ifPresent(outcome -> emit.accept(customer.key, outcome));
        } catch (KafkaException kafkaFailure) {
            throw kafkaFailure;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "A customer is left out of the daily reassessment: %s",
                    DeadLetterReason.refused(failure).detail());
        }
    }

    private ReassessmentCursor cursor(Scoring scoring) {
        var today = scoring.now().atZone(scoring.zone()).toLocalDate();
        int version = scoring.policy().version();
        var stored = rounds.get(KEY);
        var cursor = stored == null ? ReassessmentCursor.begin(today, version) : ReassessmentCursor.of(stored);
        return cursor.isFor(today, version) ? cursor : ReassessmentCursor.begin(today, version);
    }

    /// Read completely before anything is written: the store must not change during the iteration.
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
