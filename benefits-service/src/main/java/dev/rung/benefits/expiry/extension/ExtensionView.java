package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.document.DocumentState;
import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.benefits.expiry.extension.ExtensionCustomers.BatchProgress;
import dev.rung.platform.json.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param state `draft`, `running`, `done` or `withdrawn`
/// @param hash to be sent as `If-Match` with the approval
/// @param plan what was approved, or is to be: counted when it was drafted
/// @param doneFor how many customers it is done for
/// @param failing how many customers it could not be done for at the last try: they are tried again each hour
/// @param extended points that last longer by it so far
/// @param reinstated points that it has given back so far
record ExtensionView(
        int number,
        String state,
        String hash,
        String comment,
        ExtensionDocument plan,
        List<String> writers,
        Instant createdAt,
        @Nullable String approver,
        long doneFor,
        long failing,
        long extended,
        long reinstated) {

    static ExtensionView of(ExtensionBatch one, @Nullable BatchProgress progress, JsonText json) {
        var state = one.state();
        return new ExtensionView(
                one.number(),
                code(state),
                one.hash(),
                one.comment(),
                json.read(one.text(), ExtensionDocument.class),
                state.writers(),
                one.createdAt(),
                switch (state) {
                    case Draft _, Withdrawn _ -> null;
                    case Approved approved -> approved.approver();
                    case Published published -> published.approver();
                },
                progress == null ? 0 : progress.done(),
                progress == null ? 0 : progress.failing(),
                progress == null ? 0 : progress.extended(),
                progress == null ? 0 : progress.reinstated());
    }

    private static String code(DocumentState state) {
        return switch (state) {
            case Draft _ -> "draft";
            case Approved _ -> "running";
            case Published _ -> "done";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
