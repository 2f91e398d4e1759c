package dev.rung.benefits.closing;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.platform.json.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param month such as `2026-10`
/// @param state `proposed` or `closed`
/// @param hash to be sent as `If-Match` with the approval
/// @param writers those who proposed it
/// @param proposedAt when the figures were last made
record MonthView(
        String month,
        String state,
        String hash,
        String comment,
        MonthFigures figures,
        List<String> writers,
        Instant proposedAt,
        @Nullable String approver,
        @Nullable Instant closedAt) {

    static MonthView of(LedgerMonth one, JsonText json) {
        var approved = switch (one.state()) {
            case Approved found -> found;
            case Draft _, Published _, Withdrawn _ -> null;
        };
        return new MonthView(
                one.yearMonth().toString(),
                approved == null ? "proposed" : "closed",
                one.hash(),
                one.comment(),
                json.read(one.text(), MonthFigures.class),
                one.state().writers(),
                one.proposedAt(),
                approved == null ? null : approved.approver(),
                approved == null ? null : approved.approvedAt());
    }
}
