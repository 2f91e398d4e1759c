package dev.rung.customer.imports;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The length and the digest of the whole file, which its parts must come to.
///
/// @param bytes how many it has
/// @param sha256 its SHA-256, as 64 lower-case hexadecimal digits
record CompletionRequest(
        @NotNull @Min(0) Long bytes,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
