package dev.rung.platform.page;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what to send as `after` to get the next page; null on the last
@RegisterForReflection
public record Page<T>(List<T> items, @Nullable String next) {

    /// The first of what was found.
    ///
    /// @param found one more than the limit where there are more
    /// @param cursor what leads on from an item
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var shown = List.copyOf(found.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /// The same page of what is shown of each item.
    public <V> Page<V> map(Function<T, V> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /// The position behind which a page begins, of a list that counts down.
    ///
    /// @param after what the page before gave as `next`; null or empty for the first page
    public static long before(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw cursorUnknown();
        }
    }

    /// Parameter `after` is nothing that a page gave as `next`.
    public static RuntimeException cursorUnknown() {
        return Problem.of(400, "cursor-unknown")
                .at("after", Text.of("reason.cursor"))
                .asException();
    }
}
