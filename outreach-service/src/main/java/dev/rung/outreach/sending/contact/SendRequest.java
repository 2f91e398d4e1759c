package dev.rung.outreach.sending.contact;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import java.time.Duration;

/// A message that asks to be sent.
///
/// @param known whether customer-service told us of the customer
/// @param consent to marketing on this channel; not asked for who is not known
/// @param waited since it was planned
/// @param ageWhenPlanned from what it tells of until it was planned
public record SendRequest(
        Channel channel, Purpose purpose, boolean known, Consent consent, Duration waited, Duration ageWhenPlanned) {

    /// The customer's last word.
    public enum Consent {
        GIVEN,
        WITHHELD,
        NOT_ASKED
    }

    /// Since what it tells of.
    Duration age() {
        return ageWhenPlanned.plus(waited);
    }
}
