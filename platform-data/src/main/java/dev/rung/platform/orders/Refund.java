package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event about a refund.
///
/// @param refundId what the refund is known by: its own id, else the id of its event
/// @param orderId the order it takes back; null where the shop does not know
/// @param eventId of the event that tells it; it decides between events of the same moment
public record Refund<K>(K refundId, @Nullable K orderId, Instant at, UUID eventId, BigDecimal amount)
        implements MoneyEvent {

    /// Which of the events of each refund stands, by the refund: the earliest, of one moment the one with the smallest
    /// event id. The order that it names is the refund's.
    public static <K> Map<K, Refund<K>> standing(Collection<Refund<K>> events) {
        return MoneyEvent.earliestOfEach(events, Refund::refundId);
    }
}
