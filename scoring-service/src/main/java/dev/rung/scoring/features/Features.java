package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.scoring.features.activity.ActivityCalendar;
import dev.rung.scoring.features.activity.ActivityDay;
import dev.rung.scoring.features.orders.Orders;
import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.features.orders.Totals;
import dev.rung.scoring.features.orders.UnappliedMoney;
import dev.rung.scoring.features.timeline.DateWindows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All that scoring keeps of one customer's behaviour.
///
/// Adding is commutative and associative, so late behaviour, refunds that arrive before what they refund and merged
/// customers all come to the same sum. Payments, refunds and reviews may be added any number of times; of what is
/// counted by the day, whoever adds makes sure that the same behaviour is added once.
///
/// Instants are kept to the microsecond.
///
/// @param lastSeenOn the business date of `lastEventAt`
/// @param credits the scores, oldest first, as far back as any window reaches; the last of them counts
public record Features(
        Instant firstEventAt,
        Instant lastEventAt,
        LocalDate lastSeenOn,
        Orders orders,
        ActivityCalendar activities,
        List<Credit> credits) {

    /// Of a customer who has done nothing yet: added to any, it changes nothing. It cannot be assessed.
    public static final Features NOTHING =
            new Features(Instant.MAX, Instant.MIN, LocalDate.MIN, Orders.NONE, ActivityCalendar.NONE, List.of());

    /// What the customer did from one business date to another, looked up once for all that is asked of it.
    ///
    /// @param purchases oldest first
    /// @param days on which something was counted, oldest first, one per date
    /// @param credit the latest score, however old
    public record Window(
            List<Purchase> purchases,
            List<ActivityDay> days,
            @Nullable Credit credit) {

        public Totals totals() {
            return Totals.of(purchases);
        }
    }

    public Features {
        credits = List.copyOf(credits);
    }

    /// @param zone the store's: it says on which business date a moment falls
    public static Features of(Behaviour behaviour, Instant occurredAt, ZoneId zone) {
        var at = occurredAt.truncatedTo(ChronoUnit.MICROS);
        var date = at.atZone(zone).toLocalDate();
        return new Features(
                at,
                at,
                date,
                Orders.of(behaviour, at, date),
                ActivityCalendar.of(behaviour, at, date),
                behaviour instanceof CreditChanged changed ? List.of(new Credit(at, changed.score())) : List.of());
    }

    public Features plus(Features other) {
        return new Features(
                firstEventAt.isBefore(other.firstEventAt) ? firstEventAt : other.firstEventAt,
                lastEventAt.isAfter(other.lastEventAt) ? lastEventAt : other.lastEventAt,
                lastSeenOn.isAfter(other.lastSeenOn) ? lastSeenOn : other.lastSeenOn,
                orders.plus(other.orders),
                activities.plus(other.activities),
                Credit.merge(credits, other.credits));
    }

    /// Those of several customers who turned out to be one: an order told to more than one of them is one.
    public Features joined(Collection<Features> others) {
        return others.stream().reduce(this, Features::plus);
    }

    /// As of one who was only seen.
    public static Features seen(Instant at, ZoneId zone) {
        var date = at.atZone(zone).toLocalDate();
        return new Features(at, at, date, Orders.NONE, ActivityCalendar.NONE, List.of());
    }

    public boolean isNothing() {
        return lastEventAt.equals(Instant.MIN);
    }

    /// The orders paid in full, oldest first.
    public List<Purchase> purchases() {
        return orders.purchases();
    }

    /// Those on which something was counted, oldest first, one per date.
    public List<ActivityDay> days() {
        return activities.days();
    }

    /// What counts for nothing yet: refunds that wait and orders paid in part.
    public UnappliedMoney unapplied() {
        return orders.unapplied();
    }

    /// The business date of the first order ever paid and kept; it outlives the purchases.
    public @Nullable LocalDate firstPaidOn() {
        return orders.paidDates().first();
    }

    /// The business date of the last order paid and kept.
    public @Nullable LocalDate lastPaidOn() {
        return orders.paidDates().last();
    }

    /// Forgets the purchases, reviews and days before `horizon`; no window may begin before it. What comes back later
    /// of a forgotten order waits for it in vain.
    public Features since(LocalDate horizon) {
        var left = with(orders.since(horizon), activities.since(horizon));
        var kept = Credit.since(credits, horizon);
        return kept == credits
                ? left
                : new Features(firstEventAt, lastEventAt, lastSeenOn, left.orders, left.activities, kept);
    }

    /// What had happened by a moment, as it is known today: all that ever went back of the orders paid by then is
    /// taken off. To be asked, not to be added to.
    ///
    /// Of what is only counted by the day, a date's count is there from its first time on.
    public Features upTo(Instant moment) {
        if (!lastEventAt.isAfter(moment)) {
            return this;
        }
        return new Features(
                firstEventAt,
                moment,
                lastSeenOn,
                orders.only(purchase -> !purchase.paidAt().isAfter(moment)),
                activities.upTo(moment),
                credits.stream().filter(credit -> !credit.at().isAfter(moment)).toList());
    }

    /// When a value can have risen, oldest first: whenever an order was paid in full, an activity was done for the
    /// first time on a date, a product was reviewed or the latest score was told.
    public List<Instant> moments() {
        var moments = new TreeSet<Instant>();
        purchases().forEach(purchase -> moments.add(purchase.paidAt()));
        activities.forEachMoment(moments::add);
        credits.forEach(credit -> moments.add(credit.at()));
        return List.copyOf(moments);
    }

    /// Of what happened before that moment, nothing is known otherwise than before something was added that happened at
    /// `at`. Money may change what earlier orders come to.
    public Instant changedFrom(Features before, Instant at, ZoneId zone) {
        boolean isCounted = activities != before.activities;
        var from = isCounted ? at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant() : at;
        return orders == before.orders ? from : orders.changedFrom(before.orders, from);
    }

    /// The latest score.
    public @Nullable Credit credit() {
        return credits.isEmpty() ? null : credits.getLast();
    }

    /// From one business date to another, both included.
    public Window window(LocalDate from, LocalDate to) {
        return new Window(purchasesWithin(from, to), daysWithin(from, to), credit());
    }

    /// The sums from one business date to another, both included.
    public Totals total(LocalDate from, LocalDate to) {
        return window(from, to).totals();
    }

    public List<Purchase> purchasesWithin(LocalDate from, LocalDate to) {
        return DateWindows.within(purchases(), Purchase::on, from, to);
    }

    public List<ActivityDay> daysWithin(LocalDate from, LocalDate to) {
        return DateWindows.within(days(), ActivityDay::date, from, to);
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

    private Features with(Orders orders, ActivityCalendar activities) {
        boolean isSame = orders == this.orders && activities == this.activities;
        return isSame ? this : new Features(firstEventAt, lastEventAt, lastSeenOn, orders, activities, credits);
    }
}
