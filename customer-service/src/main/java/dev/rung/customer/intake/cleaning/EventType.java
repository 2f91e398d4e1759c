package dev.rung.customer.intake.cleaning;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The accepted types of behaviour, by their name on the wire.
public enum EventType {
    VISIT("visit"),
    PRODUCT_VIEWED("product.viewed"),
    SEARCH("search"),
    CART_ADDED("cart.added"),
    CART_REMOVED("cart.removed"),
    ORDER_PLACED("order.placed"),
    ORDER_PAID("order.paid"),
    ORDER_SHIPPED("order.shipped"),
    ORDER_COMPLETED("order.completed"),
    ORDER_CANCELLED("order.cancelled"),
    ORDER_REFUNDED("order.refunded"),
    REVIEW_POSTED("review.posted"),
    SHARE("share"),
    SIGN_IN("sign-in"),
    COMMUNITY_POSTED("community.posted"),
    CREDIT_CHANGED("credit.changed"),
    SERVICE_CONTACTED("service.contacted");

    private static final Set<EventType> SHOPS_WORDS =
            EnumSet.of(ORDER_SHIPPED, ORDER_COMPLETED, ORDER_CANCELLED, ORDER_REFUNDED);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    public static String allNames() {
        return Arrays.stream(values()).map(EventType::wireName).collect(Collectors.joining(", "));
    }

    /// The same name, where it is one of a type.
    public static Optional<String> known(String wireName) {
        return named(wireName).map(EventType::wireName);
    }

    /// Whether the shop tells it of an order, with no act of the customer's in it.
    boolean isShopsWord() {
        return SHOPS_WORDS.contains(this);
    }

    static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /// Reads all fields of this type; afterwards `defects` of the fields says what is wrong.
    public Function<Event, Behaviour> read(DataFields data, String currency) {
        return switch (this) {
            case VISIT -> Behaviour.Visited::new;
            case PRODUCT_VIEWED -> {
                var product = data.text("productId");
                var category = data.optionalText("category");
                yield event -> new Behaviour.ProductViewed(event, product, category);
            }
            case SEARCH -> {
                var query = data.text("query");
                yield event -> new Behaviour.Searched(event, query);
            }
            case CART_ADDED -> {
                var product = data.text("productId");
                var quantity = data.positive("quantity");
                yield event -> new Behaviour.CartAdded(event, product, quantity);
            }
            case CART_REMOVED -> {
                var product = data.text("productId");
                var quantity = data.positive("quantity");
                yield event -> new Behaviour.CartRemoved(event, product, quantity);
            }
            case ORDER_PLACED -> {
                var order = data.text("orderId");
                var amount = data.money("amount", currency);
                var lines = data.lines("lines");
                yield event -> new Behaviour.OrderPlaced(event, order, amount, lines);
            }
            case ORDER_PAID -> {
                var order = data.text("orderId");
                var amount = data.money("amount", currency);
                var lines = data.lines("lines");
                var part = data.part("paymentId", "total", amount);
                yield event -> new Behaviour.OrderPaid(event, order, amount, lines, part.paymentId(), part.total());
            }
            case ORDER_SHIPPED -> {
                var order = data.text("orderId");
                yield event -> new Behaviour.OrderShipped(event, order);
            }
            case ORDER_COMPLETED -> {
                var order = data.text("orderId");
                yield event -> new Behaviour.OrderCompleted(event, order);
            }
            case ORDER_CANCELLED -> {
                var order = data.text("orderId");
                yield event -> new Behaviour.OrderCancelled(event, order);
            }
            case ORDER_REFUNDED -> {
                var refund = data.optionalText("refundId");
                var order = data.optionalText("orderId");
                var amount = data.money("amount", currency);
                yield event -> new Behaviour.OrderRefunded(event, refund, order, amount);
            }
            case REVIEW_POSTED -> {
                var order = data.optionalText("orderId");
                var product = data.optionalText("productId");
                var stars = data.between("stars", 1, 5);
                yield event -> new Behaviour.ReviewPosted(event, order, product, stars);
            }
            case SHARE -> {
                var product = data.optionalText("productId");
                var medium = data.optionalText("medium");
                yield event -> new Behaviour.Shared(event, product, medium);
            }
            case SIGN_IN -> Behaviour.SignedIn::new;
            case COMMUNITY_POSTED -> {
                var kind = data.oneOf("kind", List.of("question", "answer", "like"));
                yield event -> new Behaviour.CommunityPosted(event, kind);
            }
            case CREDIT_CHANGED -> {
                var score = data.decimal("score");
                yield event -> new Behaviour.CreditChanged(event, score);
            }
            case SERVICE_CONTACTED -> {
                var topic = data.optionalText("topic");
                yield event -> new Behaviour.ServiceContacted(event, topic);
            }
        };
    }
}
