package dev.rung.scoring.features.timeline;

import static java.util.Comparator.comparing;

import dev.rung.platform.orders.DatedEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An event that counts once however often it arrives: the earliest [DatedEvent] of it stands. So merging is
/// commutative, associative and idempotent.
public interface KeyedEvent extends DatedEvent {

    /// The order in the state. No two events of a list are equal by it.
    Comparator<KeyedEvent> IN_ORDER =
            comparing(KeyedEvent::at).thenComparingLong(KeyedEvent::key).thenComparingLong(KeyedEvent::part);

    /// Identifies the order, refund or review.
    long key();

    /// Distinguishes the parts of an order's payment; 0 for a whole one.
    default long part() {
        return 0;
    }

    /// The first half of the event's id. It orders events as the whole id does, but for a chance of 1 in 2^61.
    long event();

    @Override
    default UUID eventId() {
        return new UUID(event(), 0);
    }

    /// The business date of `at`.
    LocalDate on();

    /// 62 bits of the MD5 of a name: an id of any length in eight bytes, never 0. Two orders of one customer
    /// share a key once in 9 × 10^12 customers of 1,000 orders.
    static long key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    /// Both lists are [#IN_ORDER], and so is the result.
    static <E extends KeyedEvent> List<E> merge(List<E> left, List<E> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return right.size() == 1 ? added(left, right.getFirst()) : union(left, right);
    }

    /// The usual case: one more event.
    private static <E extends KeyedEvent> List<E> added(List<E> known, E one) {
        var merged = new ArrayList<E>(known.size() + 1);
        boolean isDue = true;
        for (var each : known) {
            if (each.key() == one.key() && each.part() == one.part()) {
                if (EARLIEST_FIRST.compare(each, one) <= 0) {
                    return known;
                }
                continue;
            }
            if (isDue && IN_ORDER.compare(one, each) < 0) {
                merged.add(one);
                isDue = false;
            }
            merged.add(each);
        }
        if (isDue) {
            merged.add(one);
        }
        return merged;
    }

    private static <E extends KeyedEvent> List<E> union(List<E> left, List<E> right) {
        record Identity(long key, long part) {}
        var all = new ArrayList<E>(left.size() + right.size());
        all.addAll(left);
        all.addAll(right);
        Map<Identity, E> standing =
                DatedEvent.earliestOfEach(all, each -> new Identity(each.key(), each.part()), EARLIEST_FIRST);
        return standing.values().stream().sorted(IN_ORDER).toList();
    }
}
