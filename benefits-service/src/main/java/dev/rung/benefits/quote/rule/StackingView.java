package dev.rung.benefits.quote.rule;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.platform.json.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param state `DRAFT`, `PUBLISHED` or `WITHDRAWN`
/// @param hash to be sent as `If-Match` with the next step
/// @param replaces the version that it was written against: it is approved only while that one counts; 0: it
///     is the first
/// @param approver null: nobody has approved it
/// @param from since when it counts, or counted; null: it never has
record StackingView(
        int version,
        String state,
        String hash,
        String comment,
        int replaces,
        StackingContent rules,
        List<String> writers,
        Instant createdAt,
        @Nullable String approver,
        @Nullable Instant from) {

    static StackingView of(StackingVersion one, JsonText json) {
        var state = one.state();
        var document = json.read(one.text(), StackingDocument.class);
        var published = switch (state) {
            case Published found -> found;
            case Draft _, Approved _, Withdrawn _ -> null;
        };
        return new StackingView(
                one.number(),
                state.code(),
                one.hash(),
                one.comment(),
                document.replaces(),
                document.rules(),
                state.writers(),
                one.createdAt(),
                published == null ? null : published.approver(),
                published == null ? null : published.effectiveAt());
    }
}
