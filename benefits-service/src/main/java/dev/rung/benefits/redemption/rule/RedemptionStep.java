package dev.rung.benefits.redemption.rule;

/// An act that somebody wants to be done to a redemption.
public sealed interface RedemptionStep {

    record Confirm() implements RedemptionStep {}

    /// @param reason a code
    record Cancel(String reason) implements RedemptionStep {}

    record TimeOut() implements RedemptionStep {}

    /// @param reason a code
    record Refund(String reason) implements RedemptionStep {}
}
