package dev.rung.customer.profile;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.profile.milestone.ProfileFacts;

/// A customer as the register knows them, and what is personal about them.
record Profile(Customer customer, PersonalData personal) {

    /// As milestones look at it.
    ProfileFacts facts() {
        return personal.facts(customer.customerId(), customer.externalId());
    }

    /// The new values that a shop sends.
    record ProfileChange(String locale, String timeZone, PersonalData personal) {}
}
