package dev.rung.scoring.lifecycle;

/// Why a customer may leave. Of reasons with equal points the earlier one here comes first.
enum ChurnReason {
    /// Longer without a purchase than usual for this customer. It has the points of the level it reaches alone.
    SILENCE("silence"),
    FEWER_ORDERS("fewer-orders"),
    /// Contacted service around the last purchase or since, or got a refund of an order paid then.
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
