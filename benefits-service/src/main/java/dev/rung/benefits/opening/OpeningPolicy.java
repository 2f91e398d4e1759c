package dev.rung.benefits.opening;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Decides whether lots can be posted, and tells everything that is wrong at once: an id that stands twice, points that
/// are earned in the future, over, or last too long, a lot that was posted with other points or dates.
final class OpeningPolicy {

    private static final int LONGEST_YEARS = 20;

    private OpeningPolicy() {}

    /// @param posted the lots that there are, by the id they came with
    /// @param zone the store's
    static List<DocumentFlaw> flaws(List<OpeningLot> lots, Map<String, Lot> posted, LocalDate today, ZoneId zone) {
        var flaws = new ArrayList<DocumentFlaw>();
        var seen = new HashSet<String>();
        for (int i = 0; i < lots.size(); i++) {
            var lot = lots.get(i);
            var before = posted.get(lot.id());
            var field = "lots[%d]".formatted(i);
            if (!seen.add(lot.id())) {
                flaws.add(new DocumentFlaw(field + ".id", Text.of("reason.named-twice")));
            } else if (before != null) {
                if (!isSame(lot, before, zone)) {
                    flaws.add(new DocumentFlaw(field, Text.of("reason.posted-otherwise")));
                }
            } else {
                dates(field, lot, today, flaws);
            }
        }
        return List.copyOf(flaws);
    }

    /// One that was extended since is the same.
    private static boolean isSame(OpeningLot lot, Lot before, ZoneId zone) {
        return before.earned() == lot.points()
                && before.earnedAt().equals(lot.earnedOn().atStartOfDay(zone).toInstant())
                && (before.extendedUntil() != null || before.expiresOn().equals(lot.expiresOn()));
    }

    private static void dates(String field, OpeningLot lot, LocalDate today, List<DocumentFlaw> flaws) {
        if (lot.earnedOn().isAfter(today)) {
            flaws.add(new DocumentFlaw(field + ".earnedOn", Text.of("reason.in-the-future")));
        }
        if (lot.expiresOn().isBefore(today)) {
            flaws.add(new DocumentFlaw(field + ".expiresOn", Text.of("reason.day-over")));
        }
        if (lot.expiresOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            flaws.add(new DocumentFlaw(
                    field + ".expiresOn", Text.of("reason.too-late").with("last", today.plusYears(LONGEST_YEARS))));
        }
    }
}
