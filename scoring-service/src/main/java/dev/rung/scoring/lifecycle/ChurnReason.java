package dev.rung.scoring.lifecycle;

/// Why a customer may leave; of reasons with the same points the earlier here is the weightier.
enum ChurnReason {
    /// Longer without a purchase than usual for this customer. Weighs as much as the level it reaches alone.
    SILENCE("silence"),
    FEWER_ORDERS("fewer-orders"),
    /// Turned to service around the last purchase or since, or had money back of an order paid then.
    INCIDENT("incident"),
    SMALLER_ORDERS("smaller-orders"),
    TIER_LOST("tier-lost");

    private final String code;

    ChurnReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
