package dev.rung.customer.referral;

import dev.rung.customer.referral.Referring.OwnReferral;

/// What becomes of a code that a customer gives.
sealed interface ReferralAnswer {

    record Taken(OwnReferral own) implements ReferralAnswer {}

    record NotTaken(ReferralRefusal reason) implements ReferralAnswer {}

    record TooManyTried() implements ReferralAnswer {}
}
