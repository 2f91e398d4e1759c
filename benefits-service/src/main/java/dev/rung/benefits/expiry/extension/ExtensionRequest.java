package dev.rung.benefits.expiry.extension;

import dev.rung.platform.identity.ExternalId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/// A batch as somebody drafts it, for named customers or for those of a tier.
///
/// @param comment why
/// @param externalIds of at most 10,000 customers; null where a tier is given
/// @param tier those who hold it now; null where customers are named
/// @param until the last day of the points afterwards
/// @param reinstateSince points whose last day was this one or later are given back; null: none are
record ExtensionRequest(
        @NotNull @CodePointLength(min = 1, max = 1000) @Pattern(regexp = "[^\\u0000]*+")
        String comment,

        @Nullable @Size(min = 1, max = 10_000) List<@NotNull @Pattern(regexp = ExternalId.PATTERN) String> externalIds,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
        String tier,

        @NotNull LocalDate until,
        @Nullable LocalDate reinstateSince) {}
