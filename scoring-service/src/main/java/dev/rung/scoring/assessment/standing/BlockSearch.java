package dev.rung.scoring.assessment.standing;

import java.util.List;
import java.util.function.BiFunction;

/// Goes through many items in order and skips whole blocks of items that can change nothing.
///
/// A block is checked as one, and halved only if something in it may matter. So few of
/// thousands are checked one by one.
final class BlockSearch {

    private BlockSearch() {}

    /// Whether any of the items from the first to the last, both included, may change the result.
    interface Bound<T, R> {

        boolean mayChange(R found, T first, T last);
    }

    /// @param found the result before the first item
    /// @param ask the result after an item
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
