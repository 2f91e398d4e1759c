package dev.rung.outreach.trigger;

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
import dev.rung.outreach.occasion.Occasion;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.Planning;
import java.util.Optional;

/// What of a change of standing the customer is told at once: a tier raised, about to be lost, lowered.
///
/// What is marked as history is told to nobody, and not even planned: an import of years would fill the send ledger
/// with what is never sent. A tier kept is no news to whoever just earned it. Who is leaving, dormant or woken is not
/// told so; they are for
/// journeys to answer.
final class StandingNotification {

    private StandingNotification() {}

    static Optional<Planning.Notification> in(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                news(reached.decision(), new TierReached(reached.decision().eventId(), reached.tier(), reached.before()));
            case AtRisk risk ->
                news(risk.decision(), new TierAtRisk(risk.decision().eventId(), risk.tier(), risk.keep()));
            case InGrace grace ->
                news(grace.decision(), new TierInGrace(grace.decision().eventId(), grace.tier(), grace.keep()));
            case Lost lost ->
                news(
                        lost.decision(),
                        new TierLost(lost.decision().eventId(), lost.tier(), lost.before(), lost.reason()));
            case Kept _, TierEvent.Redated _, ChurnWarned _, Dormant _, Woken _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Optional<Planning.Notification> news(Decision decision, Occasion occasion) {
        return Boolean.TRUE.equals(decision.history())
                ? Optional.empty()
                : Optional.of(new Planning.Notification(decision.customerId(), decision.occurredAt(), occasion));
    }
}
