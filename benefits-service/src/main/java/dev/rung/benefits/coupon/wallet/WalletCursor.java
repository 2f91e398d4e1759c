package dev.rung.benefits.coupon.wallet;

import dev.rung.platform.page.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The coupon behind which a page begins.
///
/// @param open whether it was among those that can be used; the others come after them
/// @param lastDay what those that can be used are ordered by
record WalletCursor(boolean open, LocalDate lastDay, long position) {

    private static final WalletCursor BEGINNING = new WalletCursor(true, LocalDate.EPOCH, 0);
    private static final Pattern WRITTEN = Pattern.compile("(open|over)_(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    /// @param after what the page before gave as `next`; null or empty for the first page
    static WalletCursor of(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return BEGINNING;
        }
        var written = WRITTEN.matcher(after);
        if (!written.matches()) {
            throw Page.cursorUnknown();
        }
        try {
            return new WalletCursor(
                    written.group(1).equals("open"),
                    LocalDate.parse(written.group(2)),
                    Long.parseLong(written.group(3)));
        } catch (DateTimeException _) {
            throw Page.cursorUnknown();
        }
    }

    String written() {
        return "%s_%s_%d".formatted(open ? "open" : "over", lastDay, position);
    }
}
