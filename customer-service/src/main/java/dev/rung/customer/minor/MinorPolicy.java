package dev.rung.customer.minor;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Decides who is a minor on a day.
///
/// From the birthday itself on a customer is as old as it makes them. Who was born on 29 February is older on 1 March
/// of other years, unlike their greeting, which comes the day before: protection ends no day early. A customer who did
/// not say when they were born is no minor.
final class MinorPolicy {

    private MinorPolicy() {}

    /// The day on which it is judged: where the store and the customer have different ones, the earlier.
    static LocalDate day(LocalDate ofStore, LocalDate ofCustomer) {
        return ofStore.isBefore(ofCustomer) ? ofStore : ofCustomer;
    }

    /// @param age in years, from which nobody is a minor
    static boolean isMinor(@Nullable LocalDate born, LocalDate today, int age) {
        return born != null && Period.between(born, today).getYears() < age;
    }
}
