package dev.rung.customer.referral;

/// Why a code is not accepted. Clients read the names.
enum ReferralRefusal {
    /// The code is the customer's own.
    OWN_CODE,
    /// Somebody else's code was accepted before.
    ALREADY_REFERRED,
    /// The customer has ordered, or has a contact point of somebody who has.
    KNOWN_CUSTOMER,
    /// The customer has a contact point of the inviter's.
    SHARED_CONTACT,
    /// The inviter is frozen or excluded, or has left.
    INVITER_NOT_TAKING_PART,
    /// The customer is frozen or excluded, or has left.
    NOT_TAKING_PART;

    /// To the customer both are one: who writes somebody else's number into their profile must not learn who
    /// has it.
    ReferralRefusal toldToCustomer() {
        return this == SHARED_CONTACT ? KNOWN_CUSTOMER : this;
    }
}
