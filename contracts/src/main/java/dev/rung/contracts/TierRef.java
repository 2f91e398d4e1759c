package dev.rung.contracts;

import java.util.Map;

/// One step of the ladder, as the policy names it.
///
/// @param code stable, such as `gold`
/// @param rank 0 for the lowest
/// @param names by BCP 47 tag: `{"zh-CN": "金牌", "en": "Gold"}`
public record TierRef(String code, int rank, Map<String, String> names) {}
