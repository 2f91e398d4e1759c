package dev.rung.customer.intake.replay;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.DefectView;
import dev.rung.customer.intake.replay.ReplayingEvents.Replayed;
import dev.rung.platform.locale.MessageBundle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param outcome `accepted`, `duplicate` or `refused`
/// @param code the reason of a refusal, which may be another than before
/// @param detail the same in the caller's language
/// @param defects the same, by field
record ReplayedView(
        String outcome, @Nullable String code, @Nullable String detail, List<DefectView> defects) {

    static ReplayedView of(Replayed replayed, MessageBundle texts) {
        return new ReplayedView(
                replayed.outcome(),
                replayed.code(),
                replayed.refusal() == null ? null : Defect.describe(replayed.defects(), texts),
                DefectView.of(replayed.defects(), texts));
    }
}
