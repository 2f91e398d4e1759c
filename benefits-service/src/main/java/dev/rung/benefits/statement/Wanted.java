package dev.rung.benefits.statement;

import dev.rung.platform.page.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for.
///
/// @param before only those older than this one; absent for the newest
@RegisterForReflection
record Wanted(UUID customerId, @Nullable Long before, int most) {

    /// @param cursor what a page gave as `next`; anything else is answered with 400 `cursor-unknown`
    static Wanted after(UUID customerId, @Nullable String cursor, int most) {
        if (cursor == null) {
            return new Wanted(customerId, null, most);
        }
        try {
            return new Wanted(customerId, Long.valueOf(cursor), most);
        } catch (NumberFormatException _) {
            throw Page.cursorUnknown();
        }
    }
}
