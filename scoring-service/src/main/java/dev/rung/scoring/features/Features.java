package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that scoring keeps of one customer's behaviour.
///
/// Adding is commutative and associative, so late behaviour, refunds that arrive before what they refund and (one
/// day) merged customers all come to the same sum. It is not idempotent: whoever adds makes sure that the same
/// behaviour is added once.
///
/// @param lastSeenOn the business date of `lastEventAt`
/// @param firstPaidOn the business date of the first order ever paid; it outlives the days
/// @param lastPaidOn the business date of the last order paid
/// @param days those on which something countable happened, oldest first, one per date
public record Features(
        Instant firstEventAt,
        Instant lastEventAt,
        LocalDate lastSeenOn,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn,
        List<Day> days) {

    public Features {
        days = List.copyOf(days);
    }

    /// @param zone the store's: it says on which business date a moment falls
    public static Features of(Behaviour behaviour, Instant occurredAt, ZoneId zone) {
        var date = occurredAt.atZone(zone).toLocalDate();
        var day = Day.of(behaviour, date);
        var paidOn = behaviour instanceof OrderPaid ? date : null;
        return new Features(occurredAt, occurredAt, date, paidOn, paidOn, day.isEmpty() ? List.of() : List.of(day));
    }

    public Features plus(Features other) {
        return new Features(
                firstEventAt.isBefore(other.firstEventAt) ? firstEventAt : other.firstEventAt,
                lastEventAt.isAfter(other.lastEventAt) ? lastEventAt : other.lastEventAt,
                lastSeenOn.isAfter(other.lastSeenOn) ? lastSeenOn : other.lastSeenOn,
                earlier(firstPaidOn, other.firstPaidOn),
                later(lastPaidOn, other.lastPaidOn),
                Days.merge(days, other.days));
    }

    /// Forgets the days before `horizon`; no window may begin before it.
    public Features since(LocalDate horizon) {
        if (days.isEmpty() || !days.getFirst().date().isBefore(horizon)) {
            return this;
        }
        return new Features(
                firstEventAt,
                lastEventAt,
                lastSeenOn,
                firstPaidOn,
                lastPaidOn,
                within(horizon, LocalDate.MAX).toList());
    }

    /// The sums from one business date to another, both included.
    public Totals total(LocalDate from, LocalDate to) {
        return Totals.of(within(from, to));
    }

    /// In the few bytes of the state store. Whoever embeds it writes a format number in front: a new layout is a new
    /// number, and the old one must stay readable.
    public void writeTo(DataOutput out) throws IOException {
        FeaturesFormat.write(this, out);
    }

    public static Features readFrom(DataInput in) throws IOException {
        return FeaturesFormat.read(in);
    }

    private Stream<Day> within(LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
