package dev.rung.customer.intake.replay;

import dev.rung.customer.intake.replay.ReplayingEvents.Replayed;
import dev.rung.customer.quarantine.CorrectionReason;
import dev.rung.customer.quarantine.Quarantining;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes in a quarantined event as a person corrected it.
@ApplicationScoped
class CorrectingEvents {

    private final Quarantining quarantining;
    private final ClaimingIdentities claiming;
    private final ReplayingEvents replaying;

    CorrectingEvents(Quarantining quarantining, ClaimingIdentities claiming, ReplayingEvents replaying) {
        this.quarantining = quarantining;
        this.claiming = claiming;
        this.replaying = replaying;
    }

    /// Fails with 404 where the event is unknown, with 409 where it was replayed, or where the correction
    /// is another event's or customer's. Sent again it is a 409 too, once it was accepted.
    Uni<Replayed> correct(UUID quarantineId, byte[] raw, CorrectionReason reason, String actor) {
        return quarantining
                .open(quarantineId)
                .chain(event -> claiming.claim(quarantineId, event, raw))
                .chain(() -> replaying.correct(quarantineId, raw, reason, actor));
    }
}
