package dev.rung.scoring.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.features.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// What a policy may measure. Nothing that says who a customer is: a policy cannot name what is not here.
@RegisterForReflection
enum Feature {
    @JsonProperty("spend")
    SPEND,
    @JsonProperty("orders")
    ORDERS,
    @JsonProperty("visits")
    VISITS,
    @JsonProperty("reviews")
    REVIEWS,
    @JsonProperty("shares")
    SHARES,
    @JsonProperty("posts")
    POSTS;

    public BigDecimal of(Totals totals) {
        return switch (this) {
            case SPEND -> totals.spend();
            case ORDERS -> BigDecimal.valueOf(totals.orders());
            case VISITS -> BigDecimal.valueOf(totals.visits());
            case REVIEWS -> BigDecimal.valueOf(totals.reviews());
            case SHARES -> BigDecimal.valueOf(totals.shares());
            case POSTS -> BigDecimal.valueOf(totals.posts());
        };
    }
}
