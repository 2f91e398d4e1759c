package dev.rung.scoring.assessment;

import static dev.rung.scoring.lifecycle.Require.sound;

import dev.rung.platform.locale.Text;

/// By the sum of the three RFM scores, 3 to 15 (0 without an order).
///
/// @param high the least sum of a high value customer
/// @param middle the least sum of a middle value customer
record ValueLevels(int high, int middle) {

    public ValueLevels {
        sound(middle > 0 && high > middle, Text.of("flaw.value-levels"));
    }
}
