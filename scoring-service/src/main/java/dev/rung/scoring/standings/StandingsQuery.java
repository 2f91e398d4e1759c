package dev.rung.scoring.standings;

import dev.rung.platform.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page of the list of standings.
///
/// @param tier only this tier, or all
/// @param after where the page before ended
record StandingsQuery(@Nullable String tier, Cursor after, int limit) {

    /// A place in the list. Customers move while somebody turns pages: a page begins after the
    /// place, not after the customer.
    record Cursor(long growthValue, UUID customerId) {

        private static final Cursor START = new Cursor(Long.MAX_VALUE, new UUID(0, 0));

        /// Parses the cursor that a client sends back; its contents are ours alone.
        static Cursor parse(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return START;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
                return new Cursor(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw Page.cursorUnknown();
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((growthValue + "/" + customerId).getBytes(StandardCharsets.UTF_8));
        }
    }
}
