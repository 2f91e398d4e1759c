package dev.rung.customer.profile;

import dev.rung.contracts.customer.CustomerEvent.Customer;

/// A customer as the register knows them, and what is personal about them.
record Profile(Customer customer, PersonalData personal) {

    /// The new values that a shop sends.
    record ProfileChange(String locale, String timeZone, PersonalData personal) {}
}
