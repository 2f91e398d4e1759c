package dev.rung.scoring.features.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A customer's activities on one business date, besides orders. Adding days is commutative and associative.
///
/// @param times when each activity first happened
public record ActivityDay(LocalDate date, Counts counts, ActivityTimes times) {

    static ActivityDay of(Activity activity, Instant at, LocalDate date) {
        return new ActivityDay(date, Counts.one(activity), ActivityTimes.of(activity, at, date));
    }

    public ActivityDay plus(ActivityDay other) {
        return new ActivityDay(date, counts.plus(other.counts), times.earlier(other.times));
    }

    /// Only activities whose first time had come by then.
    public ActivityDay upTo(Instant moment) {
        var by = counts;
        for (var activity : Activity.values()) {
            if (counts.of(activity) != 0 && !times.isBy(moment, activity, date)) {
                by = by.with(activity, 0);
            }
        }
        return by.equals(counts) ? this : new ActivityDay(date, by, times);
    }

    /// @param inOrder of date, with several per date
    static List<ActivityDay> summed(List<ActivityDay> inOrder) {
        var sums = new ArrayList<ActivityDay>();
        for (var day : inOrder) {
            if (!sums.isEmpty() && sums.getLast().date().equals(day.date())) {
                sums.add(sums.removeLast().plus(day));
            } else {
                sums.add(day);
            }
        }
        return sums;
    }

    /// Merges two lists in order of date into one; days of the same date become one.
    static List<ActivityDay> merge(List<ActivityDay> left, List<ActivityDay> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        var merged = new ArrayList<ActivityDay>(left.size() + right.size());
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            int order = left.get(l).date().compareTo(right.get(r).date());
            if (order < 0) {
                merged.add(left.get(l++));
            } else if (order > 0) {
                merged.add(right.get(r++));
            } else {
                merged.add(left.get(l++).plus(right.get(r++)));
            }
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }
}
