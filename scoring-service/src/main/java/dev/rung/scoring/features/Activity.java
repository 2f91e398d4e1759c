package dev.rung.scoring.features;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.contracts.customer.Behaviour;
import org.jspecify.annotations.Nullable;

/// What is counted by the day, money and credit apart. New ones are only ever added at the end: the state store knows
/// them by their place.
public enum Activity {
    @JsonProperty("visit")
    VISIT,
    @JsonProperty("view")
    VIEW,
    @JsonProperty("search")
    SEARCH,
    @JsonProperty("cart")
    CART,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("share")
    SHARE,
    @JsonProperty("post")
    POST,
    @JsonProperty("contact")
    CONTACT;

    /// Null for what is not counted: the way of an order, which its payment counts, and what was put back.
    static @Nullable Activity of(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Visited _ -> VISIT;
            case Behaviour.ProductViewed _ -> VIEW;
            case Behaviour.Searched _ -> SEARCH;
            case Behaviour.CartAdded _ -> CART;
            case Behaviour.ReviewPosted _ -> REVIEW;
            case Behaviour.Shared _ -> SHARE;
            case Behaviour.CommunityPosted _ -> POST;
            case Behaviour.ServiceContacted _ -> CONTACT;
            case Behaviour.CartRemoved _,
                    Behaviour.OrderPlaced _,
                    Behaviour.OrderPaid _,
                    Behaviour.OrderShipped _,
                    Behaviour.OrderCompleted _,
                    Behaviour.OrderRefunded _,
                    Behaviour.CreditChanged _,
                    Behaviour.Unrecognised _ -> null;
        };
    }
}
