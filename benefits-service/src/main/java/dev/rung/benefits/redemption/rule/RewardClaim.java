package dev.rung.benefits.redemption.rule;

/// The facts that count of a customer who would like to have a reward.
///
/// @param rank of their tier on the ladder, 0 for the lowest; a customer who never had a tier is there
/// @param redeemed how often they have redeemed the reward in the period of its limit: open or confirmed
/// @param spendable points; less than zero where they owe some
public record RewardClaim(int rank, int redeemed, long spendable) {}
