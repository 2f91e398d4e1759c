package dev.rung.scoring.assessment.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.features.activity.Activity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// What a policy may measure. Nothing that says who a customer is: a policy cannot name what is not here.
@RegisterForReflection
public enum Feature {
    /// Money paid less what went back, within the [Caps].
    @JsonProperty("spend")
    SPEND,
    /// Orders paid and kept: not those of nothing, nor those wholly given back.
    @JsonProperty("orders")
    ORDERS,
    /// Orders weighed by age, category and amount, as the [FrequencyTerms] say.
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
    /// How many categories the orders that were kept are mostly about.
    @JsonProperty("categories")
    CATEGORIES;

    /// Whether a component may let it fade by a half-life of its own. Frequency has that of its terms.
    public boolean fades() {
        return this != FREQUENCY && this != CREDIT && this != CATEGORIES;
    }

    /// What is counted for it; null where it is no count of an activity.
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
