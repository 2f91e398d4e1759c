package dev.rung.outreach.sending.contact;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import java.time.Duration;

/// A message that asks to be sent.
///
/// @param known whether customer-service has reported the customer
/// @param erased whether it has reported that they are erased
/// @param consent to its purpose on this channel; `NOT_ASKED` where the purpose needs none or nobody is known
/// @param status towards the programme, now
/// @param waited since it was planned
/// @param ageWhenPlanned from its occasion until it was planned
public record SendRequest(
        Channel channel,
        Purpose purpose,
        boolean known,
        boolean erased,
        Consent consent,
        MemberStatus status,
        Duration waited,
        Duration ageWhenPlanned) {

    /// Of a customer who is not erased.
    public SendRequest(
            Channel channel,
            Purpose purpose,
            boolean known,
            Consent consent,
            MemberStatus status,
            Duration waited,
            Duration ageWhenPlanned) {
        this(channel, purpose, known, false, consent, status, waited, ageWhenPlanned);
    }

    /// The customer's latest answer.
    public enum Consent {
        GIVEN,
        WITHHELD,
        NOT_ASKED
    }

    /// Since its occasion.
    Duration age() {
        return ageWhenPlanned.plus(waited);
    }
}
