package dev.rung.outreach.sending.outcome;

import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.Courier.Delivery;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Failed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Refused;
import dev.rung.outreach.sending.outcome.MessageState.Sent;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides a message's next state after a provider's answer.
public final class OutcomePolicy {

    private final RetryPolicy retries;

    public OutcomePolicy(SendTerms terms) {
        this.retries = new RetryPolicy(terms);
    }

    /// @param present the ledger's state now; it may have become unknown while the provider took its time
    /// @param ours the claim under which the provider was asked
    /// @param attempts how often a provider did not accept it, this time included
    /// @param age since its occasion
    /// @return empty where the message is no longer ours
    public Optional<MessageState> decide(
            MessageState present, Claimed ours, Delivery answer, int attempts, Duration age, Instant now) {
        return switch (present) {
            case Claimed held when held.equals(ours) -> Optional.of(end(held, answer, attempts, age, now));
            case Unknown unknown when answer == Delivery.ACCEPTED -> Optional.of(unknown.sent(now));
            case Planned _, Claimed _, Sent _, Failed _, Refused _, Unknown _ -> Optional.empty();
        };
    }

    private MessageState end(Claimed held, Delivery answer, int attempts, Duration age, Instant now) {
        return switch (answer) {
            case ACCEPTED -> held.sent(now);
            case REJECTED -> held.failed(DeliveryFailure.REJECTED_BY_PROVIDER, now);
            case UNKNOWN -> held.lost(now);
            case NOT_ACCEPTED ->
                switch (retries.afterNotAccepted(attempts, age)) {
                    case RetryPolicy.Verdict.RetryAfter(var pause) -> held.putOff(now.plus(pause));
                    case RetryPolicy.Verdict.GiveUp _ -> held.failed(DeliveryFailure.PROVIDER_UNAVAILABLE, now);
                };
        };
    }
}
