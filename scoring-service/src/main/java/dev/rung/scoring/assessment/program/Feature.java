package dev.rung.scoring.assessment.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.features.activity.Activity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// A feature that a policy may measure. Nothing about the person is here, so no policy can measure it.
@RegisterForReflection
public enum Feature {
    /// Money paid less refunds, within the [Caps].
    @JsonProperty("spend")
    SPEND,
    /// Orders paid and kept. Orders of 0 and fully refunded ones do not count.
    @JsonProperty("orders")
    ORDERS,
    /// Orders weighted by age, category and amount, see [FrequencyTerms].
    @JsonProperty("frequency")
    FREQUENCY,
    @JsonProperty("visits")
    VISITS,
    @JsonProperty("views")
    VIEWS,
    @JsonProperty("searches")
    SEARCHES,
    @JsonProperty("carts")
    CARTS,
    @JsonProperty("reviews")
    REVIEWS,
    @JsonProperty("shares")
    SHARES,
    @JsonProperty("posts")
    POSTS,
    /// The latest credit score, however old.
    @JsonProperty("credit")
    CREDIT,
    /// The number of main categories of the orders that were kept.
    @JsonProperty("categories")
    CATEGORIES;

    /// Whether a component may have a half-life of its own. Frequency has one in its terms.
    public boolean fades() {
        return this != FREQUENCY && this != CREDIT && this != CATEGORIES;
    }

    /// The activity that it counts; null if it counts none.
    @Nullable
    public Activity activity() {
        return switch (this) {
            case VISITS -> Activity.VISIT;
            case VIEWS -> Activity.VIEW;
            case SEARCHES -> Activity.SEARCH;
            case CARTS -> Activity.CART;
            case REVIEWS -> Activity.REVIEW;
            case SHARES -> Activity.SHARE;
            case POSTS -> Activity.POST;
            case SPEND, ORDERS, FREQUENCY, CREDIT, CATEGORIES -> null;
        };
    }
}
