package dev.rung.benefits.quote.asking;

import dev.rung.contracts.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/// A cart and the reductions that are wished for.
///
/// @param lines each with an id of its own
/// @param shipping what sending the cart costs; null: nothing
/// @param coupons codes that the customer brings, in any case and width
/// @param wallet whether the customer's own coupons are tried too: the fifty that end first
/// @param points how many the customer would spend at most
/// @param shop where it is bought, as behaviour names it: some promotions are one shop's only
record QuoteRequest(
        @NotNull @Size(min = 1, max = QuoteRequest.MOST_LINES)
        List<@NotNull @Valid QuoteLineRequest> lines,

        @Nullable @Valid Money shipping,

        @Nullable @Size(max = QuoteRequest.MOST_COUPONS)
        List<@NotNull @Size(min = 1, max = 100) @Pattern(regexp = QuoteRequest.LEGIBLE) String> coupons,

        @Nullable Boolean wallet,

        @Nullable @Min(0) @Max(1_000_000_000_000L) Long points,

        @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = QuoteRequest.LEGIBLE)
        String shop) {

    static final int MOST_LINES = 200;

    /// Of each: codes that are brought, and coupons that the customer has.
    static final int MOST_COUPONS = 50;

    /// A member types few; more of them would be guesses.
    static final int MOST_CODES_OF_MEMBER = 5;

    static final String LEGIBLE = "[^\\p{Cc}\\p{Cs}]*+";

    /// @param id as the storefront calls the line
    /// @param product as the storefront calls it
    /// @param category as the terms of coupons call it
    /// @param price of one piece
    record QuoteLineRequest(
            @NotNull @CodePointLength(min = 1, max = 100) @Pattern(regexp = QuoteRequest.LEGIBLE)
            String id,

            @NotNull @CodePointLength(min = 1, max = 200) @Pattern(regexp = QuoteRequest.LEGIBLE)
            String product,

            @Nullable @CodePointLength(min = 1, max = 100) @Pattern(regexp = QuoteRequest.LEGIBLE)
            String category,

            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @NotNull @Valid Money price) {}
}
