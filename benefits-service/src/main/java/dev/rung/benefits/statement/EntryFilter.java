package dev.rung.benefits.statement;

import dev.rung.platform.page.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for.
///
/// @param before only those older than this one; absent for the newest
@RegisterForReflection
record EntryFilter(UUID customerId, @Nullable Long before, int most) {

    /// @param cursor what a page gave as `next`; anything else is answered with 400 `cursor-unknown`
    static EntryFilter after(UUID customerId, @Nullable String cursor, int most) {
        if (cursor == null) {
            return new EntryFilter(customerId, null, most);
        }
        try {
            return new EntryFilter(customerId, Long.valueOf(cursor), most);
        } catch (NumberFormatException _) {
            throw Page.cursorUnknown();
        }
    }
}
