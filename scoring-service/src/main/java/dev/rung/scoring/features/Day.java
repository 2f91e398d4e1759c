package dev.rung.scoring.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a customer did on one business date, orders apart. Days of the same date add up, in any order, to the same
/// sum.
public record Day(LocalDate date, Counts counts) {

    Day plus(Day other) {
        return new Day(date, counts.plus(other.counts));
    }

    /// Two calendars laid over each other. Both lists are in order of date and stay so; days of the same date become
    /// one.
    static List<Day> merge(List<Day> left, List<Day> right) {
        var merged = new ArrayList<Day>(left.size() + right.size());
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
