package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The cause of points: an order, a review, an adjustment by people, a redemption.
///
/// @param kind such as `order`; kinds that a reader does not know yet may come
/// @param id unique within its kind and customer
/// @param shop where it happened, as the behaviour's CloudEvents `source` names it; absent where it
///     belongs to none
@JsonIgnoreProperties(ignoreUnknown = true)
public record PointsSource(
        String kind,
        String id,
        @Nullable @JsonInclude(NON_NULL) String shop) {}
