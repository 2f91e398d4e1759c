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

/// Which changes of standing a customer is notified of at once: a tier reached, about to be lost, or lost.
///
/// Events marked as history are not even planned: an import of years would fill the send ledger with messages that
/// are never sent. A tier that is kept is no news to a customer who just earned it. Customers at risk of leaving,
/// dormant or back again are not told so; campaigns will answer that.
final class StandingNotification {

    private StandingNotification() {}

    static Optional<Planning.Notification> of(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                notification(
                        reached.decision(),
                        new TierReached(reached.decision().eventId(), reached.tier(), reached.before()));
            case AtRisk risk ->
                notification(risk.decision(), new TierAtRisk(risk.decision().eventId(), risk.tier(), risk.keep()));
            case InGrace grace ->
                notification(grace.decision(), new TierInGrace(grace.decision().eventId(), grace.tier(), grace.keep()));
            case Lost lost ->
                notification(
                        lost.decision(),
                        new TierLost(lost.decision().eventId(), lost.tier(), lost.before(), lost.reason()));
            case Kept _, TierEvent.Redated _, ChurnWarned _, Dormant _, Woken _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Optional<Planning.Notification> notification(Decision decision, Occasion occasion) {
        return Boolean.TRUE.equals(decision.history())
                ? Optional.empty()
                : Optional.of(new Planning.Notification(decision.customerId(), decision.occurredAt(), occasion));
    }
}
