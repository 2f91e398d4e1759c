package dev.rung.benefits.cost;

import java.util.Locale;

/// The things that cost. The codes are in the table and on the wire.
public enum CostKind {
    /// By its code of the catalogue; a benefit that is a coupon costs once an order redeems it.
    BENEFIT,
    /// By the id of its batch.
    COUPON,
    /// One that points paid for, by its code.
    REWARD,
    /// A reward that an activity gave, by the code of the activity.
    PRIZE,
    /// By the code of its activity.
    FREE_TRIAL;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
