package dev.rung.scoring.assessment;

import static dev.rung.scoring.assessment.Sound.sound;

/// Where the stages of a customer's life begin, in days and orders.
///
/// @param newDays a customer is new up to so many days after the first order
/// @param matureOrders from so many orders within the window on a customer is mature
/// @param decliningDays from so many days without an order on a customer declines
/// @param dormantDays from here on sleeps
/// @param lostDays from here on is lost
record LifecycleLimits(int newDays, int matureOrders, int decliningDays, int dormantDays, int lostDays) {

    public LifecycleLimits {
        sound(newDays >= 0 && matureOrders > 0, "lifecycle.newDays and matureOrders must not be negative");
        sound(
                decliningDays > 0 && dormantDays > decliningDays && lostDays > dormantDays,
                "lifecycle must be decliningDays < dormantDays < lostDays");
    }
}
