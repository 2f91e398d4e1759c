package dev.rung.benefits.redemption.rule;

/// Why staff end a redemption. The codes are on the wire and in the table; free text could be about a person.
public final class CancelReason {

    /// The customer asked for it; a mistake of the store; misuse; the reward cannot be had, or came broken.
    public static final String CODES = "requested|mistake|misuse|unavailable|damaged";

    public static final String CUSTOMER = "customer";
    public static final String STOREFRONT = "storefront";

    private CancelReason() {}
}
