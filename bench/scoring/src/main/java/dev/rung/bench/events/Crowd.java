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
public final class Crowd {

    static final String SOURCE = "urn:rung:bench";
    private static final double REPEATED = 0.01;
    private static final double LATE = 0.01;
    private static final long LATE_BY_AT_MOST = Duration.ofDays(3).toSeconds();
    private static final int REMEMBERED = 1_000;
    private static final int TURN = 10;

    private final long seed;
    private final SplittableRandom random;
    private final List<Life> lives;
    private final BitSet met;
    private final List<Sent> remembered = new ArrayList<>();
    private long made;
    private int turn;
    private Truth truth = Truth.NOTHING;

    /// @param first the number of the first customer: crowds with other numbers share nobody
    public Crowd(long seed, int first, int customers) {
        this.seed = seed;
        this.random = new SplittableRandom(seed * 31 + first);
        this.lives = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            lives.add(new Life(Person.of(seed, first + i)));
        }
        this.met = new BitSet(customers);
    }

    /// @param now when it happens; what comes late, or again, happened before
    public Sent next(Instant now) {
        boolean again = !remembered.isEmpty() && random.nextDouble() < REPEATED;
        var sent = again ? remembered.get(random.nextInt(remembered.size())).repeated() : something(now);
        truth = truth.plus(sent);
        made++;
        return sent;
    }

    /// What must come of all that was made so far.
    public Truth truth() {
        return truth.of(met.cardinality());
    }

    private Sent something(Instant now) {
        int who = who();
        var life = lives.get(who);
        var id = seed + "-" + life.person().externalId() + "-" + made;
        var at = random.nextDouble() < LATE ? now.minusSeconds(random.nextLong(LATE_BY_AT_MOST)) : now;
        var event = new Event(eventId(id), life.person().id(), life.person().externalId(), at);
        var sent = new Sent(id, life.does(Doing.drawn(random), event, random), false);
        met.set(who);
        remember(sent);
        return sent;
    }

    private int who() {
        if (made % TURN == 0) {
            return turn++ % lives.size();
        }
        double uniform = random.nextDouble();
        return (int) (lives.size() * uniform * uniform);
    }

    private void remember(Sent sent) {
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
