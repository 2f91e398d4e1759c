package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A decision that set or kept a tier, with what each kind says even without its grounds.
///
/// @param before the tier held until then; the same where it was kept
/// @param keep what would keep a tier at risk or in grace
/// @param reason why a tier was lost, or what one that was reached came of
public record RecordedDecision(
        RecordedKind kind,
        Decision made,
        TierRef tier,
        TierRef before,
        @Nullable Long growthValue,
        @Nullable Keep keep,
        @Nullable String reason) {

    /// The reason of a tier that a person gave.
    private static final String GRANTED = "override";

    public enum RecordedKind {
        REACHED,
        LOST,
        AT_RISK,
        IN_GRACE,
        KEPT
    }

    /// By a person, as it was told.
    public boolean isGranted() {
        return kind == RecordedKind.REACHED && GRANTED.equals(reason);
    }

    /// Nothing for a decision that was not about a tier.
    public static Optional<RecordedDecision> of(TierEvent event) {
        return Optional.ofNullable(event.decision()).flatMap(made -> of(event, made));
    }

    private static Optional<RecordedDecision> of(TierEvent event, Decision made) {
        return switch (event) {
            case Reached it ->
                Optional.of(new RecordedDecision(
                        RecordedKind.REACHED,
                        made,
                        it.tier(),
                        it.before(),
                        it.growthValue(),
                        null,
                        it.otherThanBehaviour()));
            case Lost it ->
                Optional.of(new RecordedDecision(
                        RecordedKind.LOST, made, it.tier(), it.before(), it.growthValue(), null, it.reason()));
            case AtRisk it -> held(RecordedKind.AT_RISK, made, it.tier(), it.keep());
            case InGrace it -> held(RecordedKind.IN_GRACE, made, it.tier(), it.keep());
            case Kept it -> held(RecordedKind.KEPT, made, it.tier(), null);
            case TierEvent.Redated it -> Optional.of(redated(it, made));
            case ChurnWarned _, Dormant _, Woken _, Unrecognised _ -> Optional.empty();
        };
    }

    /// As if it had been known at once.
    private static RecordedDecision redated(TierEvent.Redated it, Decision made) {
        var before = it.before() == null ? it.tier() : it.before();
        var grounds = made.grounds();
        var growthValue = grounds == null ? null : grounds.growthValue();
        return new RecordedDecision(RecordedKind.REACHED, made, it.tier(), before, growthValue, null, null);
    }

    private static Optional<RecordedDecision> held(
            RecordedKind kind, Decision made, TierRef tier, @Nullable Keep keep) {
        return Optional.of(new RecordedDecision(kind, made, tier, tier, null, keep, null));
    }
}
