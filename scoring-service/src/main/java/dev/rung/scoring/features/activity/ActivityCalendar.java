package dev.rung.scoring.features.activity;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.scoring.features.timeline.DateWindows;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A customer's activities by business date, besides orders. Immutable, equal by value.
///
/// Reviews are remembered one by one, because each counts once however often it arrives; everything else only by its
/// number per date.
public final class ActivityCalendar {

    public static final ActivityCalendar NONE = new ActivityCalendar(List.of(), List.of());

    private final List<ActivityDay> counted;
    private final List<ProductReview> reviews;

    /// Computed on first use; two threads would compute the same.
    private @Nullable List<ActivityDay> days;

    /// @param counted without reviews, oldest first, one per date
    /// @param reviews oldest first; the lists must not be changed any more
    ActivityCalendar(List<ActivityDay> counted, List<ProductReview> reviews) {
        this.counted = Collections.unmodifiableList(counted);
        this.reviews = Collections.unmodifiableList(reviews);
    }

    public static ActivityCalendar of(Behaviour behaviour, Instant at, LocalDate on) {
        if (behaviour instanceof ReviewPosted review) {
            return new ActivityCalendar(List.of(), List.of(ProductReview.of(review, at, on)));
        }
        var activity = Activity.of(behaviour);
        return activity == null ? NONE : new ActivityCalendar(List.of(ActivityDay.of(activity, at, on)), List.of());
    }

    public ActivityCalendar plus(ActivityCalendar other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return new ActivityCalendar(
                ActivityDay.merge(counted, other.counted), KeyedEvent.merge(reviews, other.reviews));
    }

    List<ActivityDay> counted() {
        return counted;
    }

    List<ProductReview> reviews() {
        return reviews;
    }

    /// Days with activity, oldest first, one per date.
    public List<ActivityDay> days() {
        var known = days;
        if (known == null) {
            known = reviews.isEmpty()
                    ? counted
                    : ActivityDay.merge(
                            counted,
                            ActivityDay.summed(
                                    reviews.stream().map(ProductReview::day).toList()));
            days = known;
        }
        return known;
    }

    public ActivityCalendar since(LocalDate horizon) {
        boolean reached = (counted.isEmpty() || !counted.getFirst().date().isBefore(horizon))
                && (reviews.isEmpty() || !reviews.getFirst().on().isBefore(horizon));
        return reached
                ? this
                : new ActivityCalendar(
                        DateWindows.within(counted, ActivityDay::date, horizon, LocalDate.MAX),
                        DateWindows.within(reviews, ProductReview::on, horizon, LocalDate.MAX));
    }

    /// The activities up to a moment. Each activity counts for its whole date from its first time on.
    public ActivityCalendar upTo(Instant moment) {
        return new ActivityCalendar(
                counted.stream()
                        .map(day -> day.upTo(moment))
                        .filter(day -> !day.counts().equals(Counts.NONE))
                        .toList(),
                reviews.stream().filter(review -> !review.at().isAfter(moment)).toList());
    }

    /// The first time of each activity on each date, and the time of each review.
    public void forEachMoment(Consumer<Instant> each) {
        counted.forEach(day -> day.times().forEach(day.date(), each));
        reviews.forEach(review -> each.accept(review.at()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityCalendar calendar
                && counted.equals(calendar.counted)
                && reviews.equals(calendar.reviews);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counted, reviews);
    }

    @Override
    public String toString() {
        return "ActivityCalendar[" + counted + ", " + reviews + "]";
    }
}
