package dev.rung.customer.membership;

/// Why a status is not given.
enum MembershipRefusal {
    /// The customer is frozen or excluded, and this caller may not lift that.
    RESTRICTED,
    /// Only an administrator, or a rule of the store's, excludes somebody; only an administrator lifts an
    /// exclusion that people decided.
    ADMIN_ONLY,
    /// Nobody leaves a programme that they never joined.
    NOT_A_MEMBER,
    /// One who joined is a member or has left, and never again a guest.
    JOINED_BEFORE
}
