package dev.rung.customer.imports;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The file as a whole, by which it shows whether its parts are all of one file.
///
/// @param bytes how many it has
/// @param sha256 its SHA-256, as 64 lower-case hexadecimal digits
record CompletionRequest(
        @Min(0) long bytes,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
