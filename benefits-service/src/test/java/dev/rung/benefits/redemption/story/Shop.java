package dev.rung.benefits.redemption.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A shop with one reward and one customer, as its doors show it.
interface Shop {

    UUID NONE = new UUID(0, 0);

    /// @param refusal empty where it was reserved
    record ShopAnswer(UUID id, String refusal) {}

    Instant now();

    void pass(Duration time);

    /// A lot of its own for each last day.
    void give(LocalDate last, long points);

    ShopAnswer reserve(String key);

    /// @return whether it is confirmed now
    boolean confirm(UUID id);

    /// @return whether nothing is held any more
    boolean cancel(UUID id);

    /// @return whether it is refunded now
    boolean refund(UUID id);

    void timer();

    /// @return false where less than nothing would be left
    boolean restock(int change, String key);

    /// Stock, reserved, redeemed.
    List<Long> pieces();

    /// The first reserved first, as of now.
    List<String> states();

    long reservedPoints();

    long redeemedPoints();

    /// Points of the lot that are available.
    long left(LocalDate last);
}
