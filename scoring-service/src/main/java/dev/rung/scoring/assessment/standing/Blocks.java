package dev.rung.scoring.assessment.standing;

import java.util.List;
import java.util.function.BiFunction;

/// Goes through many things in order, leaving out whole blocks in which nothing can come of any of them.
///
/// A block is asked as one; only where something may come of it, its halves are. So of thousands of things of which
/// few matter, few are asked one by one.
final class Blocks {

    private Blocks() {}

    /// Whether anything may come of the things from the first to the last, both included.
    interface Bound<T, R> {

        boolean mayChange(R found, T first, T last);
    }

    /// @param found what is known before the first thing
    /// @param ask what is known after a thing, by what was known before it
    static <T, R> R walk(List<T> things, R found, Bound<T, R> bound, BiFunction<R, T, R> ask) {
        if (things.isEmpty() || !bound.mayChange(found, things.getFirst(), things.getLast())) {
            return found;
        }
        if (things.size() == 1) {
            return ask.apply(found, things.getFirst());
        }
        int middle = things.size() / 2;
        var half = walk(things.subList(0, middle), found, bound, ask);
        return walk(things.subList(middle, things.size()), half, bound, ask);
    }
}
