package dev.rung.benefits.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/// Points that a customer had before.
///
/// @param id tells the customer's lots apart, for ever
/// @param points that could still be spent
/// @param earnedOn the day on which they were earned, at the latest today
/// @param expiresOn the last day on which they can be spent, at the earliest today
record OpeningLot(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
        String id,

        @NotNull @Min(1) @Max(100_000_000) Long points,

        @NotNull LocalDate earnedOn,
        @NotNull LocalDate expiresOn) {}
