package dev.rung.bench.events;

import dev.rung.contracts.customer.Behaviour.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Customers and what they do, one record after the other: the same seed makes the same, but for the times.
///
/// Every customer comes up: in turn, and between their turns the lower numbers more often than the higher ones. One
/// record in a hundred repeats an earlier one, and one in a hundred tells of something up to three days late.
public final class SimulatedPopulation {

    static final String SOURCE = "urn:rung:bench";
    private static final double REPEATED = 0.01;
    private static final double LATE = 0.01;
    private static final long LATE_BY_AT_MOST = Duration.ofDays(3).toSeconds();
    private static final int REMEMBERED = 1_000;
    private static final int TURN = 10;

    private final long seed;
    private final SplittableRandom random;
    private final List<SimulatedCustomer> lives;
    private final BitSet seen;
    private final List<BehaviourRecord> remembered = new ArrayList<>();
    private long made;
    private int turn;
    private ExpectedTotals expected = ExpectedTotals.NOTHING;

    /// @param first the number of the first customer: populations with other numbers share nobody
    public SimulatedPopulation(long seed, int first, int customers) {
        this.seed = seed;
        this.random = new SplittableRandom(seed * 31 + first);
        this.lives = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            lives.add(new SimulatedCustomer(CustomerIds.of(seed, first + i)));
        }
        this.seen = new BitSet(customers);
    }

    /// @param now when it happens; what comes late, or again, happened before
    public BehaviourRecord next(Instant now) {
        boolean again = !remembered.isEmpty() && random.nextDouble() < REPEATED;
        var sent = again ? remembered.get(random.nextInt(remembered.size())).repeated() : newRecord(now);
        expected = expected.plus(sent);
        made++;
        return sent;
    }

    /// The totals of all events made so far.
    public ExpectedTotals expected() {
        return expected.of(seen.cardinality());
    }

    private BehaviourRecord newRecord(Instant now) {
        int who = drawCustomer();
        var customer = lives.get(who);
        var id = seed + "-" + customer.ids().externalId() + "-" + made;
        var at = random.nextDouble() < LATE ? now.minusSeconds(random.nextLong(LATE_BY_AT_MOST)) : now;
        var event = new Event(eventId(id), customer.ids().id(), customer.ids().externalId(), at, null);
        var sent = new BehaviourRecord(id, customer.act(Activity.drawn(random), event, random), false);
        seen.set(who);
        remember(sent);
        return sent;
    }

    private int drawCustomer() {
        if (made % TURN == 0) {
            return turn++ % lives.size();
        }
        double uniform = random.nextDouble();
        return (int) (lives.size() * uniform * uniform);
    }

    private void remember(BehaviourRecord sent) {
        if (remembered.size() < REMEMBERED) {
            remembered.add(sent);
        } else {
            remembered.set((int) (made % REMEMBERED), sent);
        }
    }

    /// As customer-service makes it: the name-based UUID of source, a line feed, id.
    private static UUID eventId(String id) {
        return UUID.nameUUIDFromBytes((SOURCE + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }
}
