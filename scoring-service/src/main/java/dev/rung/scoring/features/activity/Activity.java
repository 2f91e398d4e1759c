package dev.rung.scoring.features.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.contracts.customer.Behaviour;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// An activity that is counted by the day. Money and credit are counted elsewhere.
@RegisterForReflection
public enum Activity {
    @JsonProperty("visit")
    VISIT(0),
    @JsonProperty("view")
    VIEW(1),
    @JsonProperty("search")
    SEARCH(2),
    @JsonProperty("cart")
    CART(3),
    @JsonProperty("review")
    REVIEW(4),
    @JsonProperty("share")
    SHARE(5),
    @JsonProperty("post")
    POST(6),
    @JsonProperty("contact")
    CONTACT(7);

    /// The place in the state's bytes. It never changes; new activities get the next one.
    final int place;

    Activity(int place) {
        this.place = place;
    }

    /// Null for what is not counted: the steps of an order besides its payment, what was put back, what
    /// profiles tell.
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
                    Behaviour.OrderCancelled _,
                    Behaviour.OrderRefunded _,
                    Behaviour.SignedIn _,
                    Behaviour.CreditChanged _,
                    Behaviour.Birthday _,
                    Behaviour.ProfileCompleted _,
                    Behaviour.ReferralAccepted _,
                    Behaviour.Unrecognised _ -> null;
        };
    }
}
