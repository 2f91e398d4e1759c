package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that scoring keeps of one customer's behaviour.
///
/// Adding is commutative and associative, so late behaviour, refunds that arrive before what they refund and merged
/// customers all come to the same sum. It is not idempotent: whoever adds makes sure that the same behaviour is added
/// once.
///
/// @param lastSeenOn the business date of `lastEventAt`
/// @param firstPaidOn the business date of the first order ever paid; it outlives the purchases
/// @param lastPaidOn the business date of the last order paid
/// @param purchases one per order, oldest first
/// @param days those on which something was counted, oldest first, one per date
/// @param credit the latest score
public record Features(
        Instant firstEventAt,
        Instant lastEventAt,
        LocalDate lastSeenOn,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn,
        List<Purchase> purchases,
        List<Day> days,
        @Nullable Credit credit) {

    /// Of a customer who has done nothing yet: added to any, it changes nothing. It cannot be assessed.
    public static final Features NOTHING =
            new Features(Instant.MAX, Instant.MIN, LocalDate.MIN, null, null, List.of(), List.of(), null);

    public Features {
        purchases = List.copyOf(purchases);
        days = List.copyOf(days);
    }

    /// @param zone the store's: it says on which business date a moment falls
    public static Features of(Behaviour behaviour, Instant occurredAt, ZoneId zone) {
        var date = occurredAt.atZone(zone).toLocalDate();
        var activity = Activity.of(behaviour);
        var paidOn = behaviour instanceof OrderPaid ? date : null;
        return new Features(
                occurredAt,
                occurredAt,
                date,
                paidOn,
                paidOn,
                Purchases.of(behaviour, date),
                activity == null ? List.of() : List.of(new Day(date, Counts.one(activity))),
                behaviour instanceof CreditChanged changed ? new Credit(occurredAt, changed.score()) : null);
    }

    public Features plus(Features other) {
        return new Features(
                firstEventAt.isBefore(other.firstEventAt) ? firstEventAt : other.firstEventAt,
                lastEventAt.isAfter(other.lastEventAt) ? lastEventAt : other.lastEventAt,
                lastSeenOn.isAfter(other.lastSeenOn) ? lastSeenOn : other.lastSeenOn,
                earlier(firstPaidOn, other.firstPaidOn),
                later(lastPaidOn, other.lastPaidOn),
                Purchases.merge(purchases, other.purchases),
                Day.merge(days, other.days),
                Credit.latest(credit, other.credit));
    }

    /// Those of several customers who turned out to be one. What only one of them did adds up; what was told of an
    /// order to more than one of them counts once, see [Purchases#join].
    public Features joined(Collection<Features> others) {
        var all = Stream.concat(Stream.of(this), others.stream()).toList();
        var sum = all.stream().reduce(NOTHING, Features::plus);
        return sum.with(Purchases.join(all.stream().map(Features::purchases).toList()), sum.days());
    }

    /// As of one who was only seen.
    public static Features seen(Instant at, ZoneId zone) {
        var date = at.atZone(zone).toLocalDate();
        return new Features(at, at, date, null, null, List.of(), List.of(), null);
    }

    public boolean isNothing() {
        return lastEventAt.equals(Instant.MIN);
    }

    /// Forgets the purchases and days before `horizon`; no window may begin before it. What comes back later of a
    /// forgotten order stands alone, on its own date.
    public Features since(LocalDate horizon) {
        boolean reached = (purchases.isEmpty() || !purchases.getFirst().on().isBefore(horizon))
                && (days.isEmpty() || !days.getFirst().date().isBefore(horizon));
        return reached ? this : with(purchasesWithin(horizon, LocalDate.MAX), daysWithin(horizon, LocalDate.MAX));
    }

    public boolean hasRefunds() {
        return purchases.stream().anyMatch(purchase -> purchase.refunded().signum() > 0);
    }

    /// As if nothing had ever been given back.
    public Features withoutRefunds() {
        var untouched = purchases.stream()
                .filter(Purchase::paid)
                .map(Purchase::withoutRefunds)
                .toList();
        return with(untouched, days);
    }

    /// Without the orders paid later. A refund whose order is unknown stays: it may be of any.
    public Features paidUpTo(LocalDate last) {
        boolean isAll = purchases.isEmpty() || !purchases.getLast().on().isAfter(last);
        return isAll
                ? this
                : with(
                        purchases.stream()
                                .filter(purchase ->
                                        !purchase.paid() || !purchase.on().isAfter(last))
                                .toList(),
                        days);
    }

    /// The sums from one business date to another, both included.
    public Totals total(LocalDate from, LocalDate to) {
        return Totals.of(purchasesWithin(from, to), daysWithin(from, to));
    }

    public List<Purchase> purchasesWithin(LocalDate from, LocalDate to) {
        return InOrder.within(purchases, Purchase::on, from, to);
    }

    public List<Day> daysWithin(LocalDate from, LocalDate to) {
        return InOrder.within(days, Day::date, from, to);
    }

    /// The business date on which the customer was first seen.
    public LocalDate firstSeenOn(ZoneId zone) {
        return firstEventAt.atZone(zone).toLocalDate();
    }

    /// In the few bytes of the state store. Whoever embeds it writes a format number in front: a new layout is a new
    /// number.
    public void writeTo(DataOutput out) throws IOException {
        FeaturesFormat.write(this, out);
    }

    public static Features readFrom(DataInput in) throws IOException {
        return FeaturesFormat.read(in);
    }

    private Features with(List<Purchase> purchases, List<Day> days) {
        return new Features(firstEventAt, lastEventAt, lastSeenOn, firstPaidOn, lastPaidOn, purchases, days, credit);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
