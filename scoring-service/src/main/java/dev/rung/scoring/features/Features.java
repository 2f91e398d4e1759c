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

/// All that scoring remembers of one customer's behaviour. Instants are exact to the microsecond.
///
/// Adding is commutative and associative: late behaviour, early refunds and merged customers all come to the same
/// sum. Payments, refunds and reviews may be added any number of times. Other activity is only counted, so the
/// caller adds each behaviour once.
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

    /// A customer who has done nothing yet. Adding it changes nothing; it cannot be assessed.
    public static final Features NOTHING =
            new Features(Instant.MAX, Instant.MIN, LocalDate.MIN, Orders.NONE, ActivityCalendar.NONE, List.of());

    /// The customer's features from one business date to another.
    ///
    /// @param purchases oldest first
    /// @param days with activity, oldest first, one per date
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

    /// The sum of several customers who turned out to be one. An order known to several of them counts once.
    public Features joined(Collection<Features> others) {
        return others.stream().reduce(this, Features::plus);
    }

    /// A customer who was seen once and did nothing.
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

    /// Days with activity, oldest first, one per date.
    public List<ActivityDay> days() {
        return activities.days();
    }

    /// Money that counts for nothing yet: waiting refunds, and orders paid in part.
    public UnappliedMoney unapplied() {
        return orders.unapplied();
    }

    /// The business date of the first order paid and kept, forgotten ones too.
    public @Nullable LocalDate firstPaidOn() {
        return orders.firstPaidOn();
    }

    public @Nullable LocalDate lastPaidOn() {
        return orders.lastPaidOn();
    }

    /// Forgets purchases, reviews and days before `horizon`; no window may begin earlier. A later refund of a
    /// forgotten order waits for ever.
    public Features since(LocalDate horizon) {
        var left = with(orders.since(horizon), activities.since(horizon));
        var kept = Credit.since(credits, horizon);
        return kept == credits
                ? left
                : new Features(firstEventAt, lastEventAt, lastSeenOn, left.orders, left.activities, kept);
    }

    /// The features up to a moment, as known today: later refunds of earlier orders are taken off. An activity
    /// counts for its whole date from its first time on. The result is for reading; nothing may be added to it.
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

    /// When a value can have risen, oldest first: an order was paid in full, an activity happened for the first
    /// time on a date, a product was reviewed or a credit score arrived.
    public List<Instant> moments() {
        var moments = new TreeSet<Instant>();
        purchases().forEach(purchase -> moments.add(purchase.paidAt()));
        activities.forEachMoment(moments::add);
        credits.forEach(credit -> moments.add(credit.at()));
        return List.copyOf(moments);
    }

    /// The earliest moment that may look different from `before`, after an addition that happened at `at`. Money
    /// may change earlier orders.
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
        return new Window(
                DateWindows.within(purchases(), Purchase::on, from, to),
                DateWindows.within(days(), ActivityDay::date, from, to),
                credit());
    }

    /// The business date on which the customer was first seen.
    public LocalDate firstSeenOn(ZoneId zone) {
        return firstEventAt.atZone(zone).toLocalDate();
    }

    /// In few bytes. The caller writes a format number in front of them.
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
