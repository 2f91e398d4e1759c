package dev.rung.customer.referral;

/// Why a code is not accepted. Clients read the names.
enum ReferralRefusal {
    /// The code is the customer's own.
    OWN_CODE,
    /// Somebody else's code was accepted before.
    ALREADY_REFERRED,
    /// The customer has no contact point that is verified.
    NO_VERIFIED_CONTACT,
    /// The customer has ordered, or has a contact point of somebody who has.
    KNOWN_CUSTOMER,
    /// The customer has a contact point of the inviter's, or of somebody who was referred before.
    SHARED_CONTACT,
    /// The inviter came by the customer's own code.
    REFERRED_BACK,
    /// As many came by the inviter's code as may.
    INVITER_HAS_INVITED_ENOUGH,
    /// The inviter is frozen or excluded, or has left.
    INVITER_NOT_TAKING_PART,
    /// The customer is frozen or excluded, or has left.
    NOT_TAKING_PART,
    /// Towards members: any reason but those that they know of themselves.
    NOT_ACCEPTED;

    /// A member who gives codes learns nothing of others by it: neither of the inviter, nor of those who
    /// share an address.
    ReferralRefusal toMember() {
        return switch (this) {
            case OWN_CODE, ALREADY_REFERRED, NO_VERIFIED_CONTACT -> this;
            case KNOWN_CUSTOMER,
                    SHARED_CONTACT,
                    REFERRED_BACK,
                    INVITER_HAS_INVITED_ENOUGH,
                    INVITER_NOT_TAKING_PART,
                    NOT_TAKING_PART,
                    NOT_ACCEPTED -> NOT_ACCEPTED;
        };
    }
}
