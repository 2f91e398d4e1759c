package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import java.util.Map;

/// Tiers of the shipped ladder.
public final class Tiers {

    public static final TierRef REGULAR = new TierRef("regular", 0, Map.of("zh-CN", "普通", "en", "Regular"));
    public static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    public static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
    static final TierRef DIAMOND = new TierRef("diamond", 4, Map.of("zh-CN", "钻石", "en", "Diamond"));

    private Tiers() {}
}
