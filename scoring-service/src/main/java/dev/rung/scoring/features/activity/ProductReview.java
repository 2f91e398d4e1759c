package dev.rung.scoring.features.activity;

import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.time.Instant;
import java.time.LocalDate;

/// A review. It counts once per product; without a product, once per order; without either, by itself.
record ProductReview(long key, Instant at, LocalDate on) implements KeyedEvent {

    static ProductReview of(ReviewPosted review, Instant at, LocalDate on) {
        var about = review.productId() != null
                ? "product/" + review.productId()
                : review.orderId() != null
                        ? "order/" + review.orderId()
                        : "review/" + review.event().eventId();
        return new ProductReview(KeyedEvent.key(about), at, on);
    }

    /// Two reviews of one product at one moment are the same here.
    @Override
    public long event() {
        return 0;
    }

    ActivityDay day() {
        return ActivityDay.of(Activity.REVIEW, at, on);
    }
}
