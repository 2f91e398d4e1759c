package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import java.util.Map;

/// Tiers of the shipped ladder.
final class Tiers {

    static final TierRef REGULAR = new TierRef("regular", 0, Map.of("zh-CN", "普通", "en", "Regular"));
    static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
    static final TierRef DIAMOND = new TierRef("diamond", 4, Map.of("zh-CN", "钻石", "en", "Diamond"));

    private Tiers() {}
}
