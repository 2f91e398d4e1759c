package dev.rung.scoring.state.transition;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.scoring.assessment.AssessmentCause;
import dev.rung.scoring.assessment.standing.LossReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The cause of an assessment, as events name it.
///
/// @param name equal for a replay of the same cause, so that event ids are equal too
/// @param at when it occurred
/// @param isHistory whether the sender marked it as history: nobody is notified of its events
public record CauseOfAssessment(String name, Instant at, Source source, boolean isHistory) {

    enum Source {
        BEHAVIOUR(LossReason.CORRECTION),
        REFUND(LossReason.REFUND),
        /// A day or a policy began.
        TIME(LossReason.OVERRIDE_END),
        PERSON(LossReason.OVERRIDE_END),
        MERGE(LossReason.MERGE_UNDONE),
        /// The customer agreed to personalisation or withdrew, or was named: nothing that a tier follows from.
        CONSENT(LossReason.CORRECTION);

        private final LossReason loss;

        Source(LossReason loss) {
            this.loss = loss;
        }
    }

    static CauseOfAssessment of(Behaviour behaviour, Behaviour.Event event) {
        var source = behaviour instanceof OrderRefunded ? Source.REFUND : Source.BEHAVIOUR;
        boolean isHistory = Boolean.TRUE.equals(event.history());
        return new CauseOfAssessment(event.eventId().toString(), event.occurredAt(), source, isHistory);
    }

    static CauseOfAssessment time(String name, Instant at) {
        return new CauseOfAssessment(name, at, Source.TIME, false);
    }

    static CauseOfAssessment person(UUID decision, Instant at) {
        return new CauseOfAssessment(decision.toString(), at, Source.PERSON, false);
    }

    public static CauseOfAssessment merge(String name, Instant at) {
        return new CauseOfAssessment(name, at, Source.MERGE, false);
    }

    /// The same event, by which nobody was merged or came apart.
    CauseOfAssessment ofConsent() {
        return new CauseOfAssessment(name, at, Source.CONSENT, isHistory);
    }

    /// For the assessment.
    AssessmentCause ofAssessment() {
        return new AssessmentCause(at, source.loss);
    }

    CauseOfAssessment at(Instant moment) {
        return new CauseOfAssessment(name, moment, source, isHistory);
    }

    CauseOfAssessment notBefore(Instant moment) {
        return at.isBefore(moment) ? at(moment) : this;
    }

    /// From the customer, the cause and the event: a replay makes the same id, which every reader recognises.
    UUID eventId(UUID customerId, String what) {
        return UUID.nameUUIDFromBytes((what + "/" + customerId + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
