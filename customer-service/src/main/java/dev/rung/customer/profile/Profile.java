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
    record ProfileChange(String locale, String timeZone, PersonalData personal) {

        /// Without what comes back as it was shown.
        ///
        /// @param before the personal part of the customer's own profile
        /// @param shown the profile of the whole person
        ProfileChange writtenBack(Customer own, PersonalData before, Profile shown) {
            return new ProfileChange(
                    locale.equals(shown.customer().locale()) ? own.locale() : locale,
                    timeZone.equals(shown.customer().timeZone()) ? own.timeZone() : timeZone,
                    personal.writtenBack(before, shown.personal()));
        }
    }
}
