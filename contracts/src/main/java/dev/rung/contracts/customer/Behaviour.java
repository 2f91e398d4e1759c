package dev.rung.contracts.customer;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `behaviour`, keyed by customer id: what a customer did, once cleaned.
///
/// The type names are those that storefronts send (CloudEvents `type`). The CloudEvents attributes travel
/// as `ce_` headers too. Three types no storefront sends, and they have no such headers: [Birthday],
/// [ProfileCompleted] and [ReferralAccepted], which customer-service tells. The JSON of each version is kept
/// in `src/test/resources/golden/customer` and must stay readable for ever.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Behaviour.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "visit", value = Behaviour.Visited.class),
    @Type(name = "product.viewed", value = Behaviour.ProductViewed.class),
    @Type(name = "search", value = Behaviour.Searched.class),
    @Type(name = "cart.added", value = Behaviour.CartAdded.class),
    @Type(name = "cart.removed", value = Behaviour.CartRemoved.class),
    @Type(name = "order.placed", value = Behaviour.OrderPlaced.class),
    @Type(name = "order.paid", value = Behaviour.OrderPaid.class),
    @Type(name = "order.shipped", value = Behaviour.OrderShipped.class),
    @Type(name = "order.completed", value = Behaviour.OrderCompleted.class),
    @Type(name = "order.cancelled", value = Behaviour.OrderCancelled.class),
    @Type(name = "order.refunded", value = Behaviour.OrderRefunded.class),
    @Type(name = "review.posted", value = Behaviour.ReviewPosted.class),
    @Type(name = "share", value = Behaviour.Shared.class),
    @Type(name = "sign-in", value = Behaviour.SignedIn.class),
    @Type(name = "community.posted", value = Behaviour.CommunityPosted.class),
    @Type(name = "credit.changed", value = Behaviour.CreditChanged.class),
    @Type(name = "service.contacted", value = Behaviour.ServiceContacted.class),
    @Type(name = "birthday", value = Behaviour.Birthday.class),
    @Type(name = "profile.completed", value = Behaviour.ProfileCompleted.class),
    @Type(name = "referral.accepted", value = Behaviour.ReferralAccepted.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Behaviour {

    /// The fields that every behaviour has beside its own data.
    ///
    /// @param eventId the idempotency key end to end, made from the CloudEvents `source` and `id`
    /// @param customerId the topic's key
    /// @param externalId the storefront's id of the customer (CloudEvents `subject`)
    /// @param occurredAt when the customer did it (CloudEvents `time`), in whole
    ///     microseconds: what every store keeps
    /// @param history true where the sender marked it as history (CloudEvents extension `history`): it counts
    ///     like any other, but nobody is told of what it leads to
    record Event(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            @Nullable @JsonInclude(NON_NULL) Boolean history) {}

    /// A type this build does not know answers with null: it has no event to speak of.
    default @Nullable Event event() {
        return null;
    }

    /// The customer opened the shop.
    record Visited(@JsonUnwrapped Event event) implements Behaviour {}

    record ProductViewed(
            @JsonUnwrapped Event event,
            String productId,
            @Nullable String category) implements Behaviour {}

    record Searched(@JsonUnwrapped Event event, String query) implements Behaviour {}

    record CartAdded(@JsonUnwrapped Event event, String productId, BigDecimal quantity) implements Behaviour {}

    record CartRemoved(@JsonUnwrapped Event event, String productId, BigDecimal quantity) implements Behaviour {}

    record OrderPlaced(@JsonUnwrapped Event event, String orderId, Money amount, List<Line> lines)
            implements Behaviour {}

    /// An order is paid at once or in parts (a deposit and its balance). Paid in parts it counts once the parts
    /// reach `total`, with their sum, dated by the last.
    ///
    /// @param amount what was paid: for the whole order, after discounts, or by this part; never negative
    /// @param paymentId tells the parts apart; absent where `amount` is for the whole order
    /// @param total what all parts come to; there wherever `paymentId` is
    record OrderPaid(
            @JsonUnwrapped Event event,
            String orderId,
            Money amount,
            List<Line> lines,
            @Nullable @JsonInclude(NON_NULL) String paymentId,
            @Nullable @JsonInclude(NON_NULL) Money total)
            implements Behaviour {}

    record OrderShipped(@JsonUnwrapped Event event, String orderId) implements Behaviour {}

    /// The customer has the goods and the time to return them is over.
    record OrderCompleted(@JsonUnwrapped Event event, String orderId) implements Behaviour {}

    /// The order is no more: coupons and points that it used go back. Money that goes back is told by a refund.
    record OrderCancelled(@JsonUnwrapped Event event, String orderId) implements Behaviour {}

    /// Money went back, for all of an order or a part; may arrive before the payment it takes back.
    ///
    /// @param refundId what the refund is known by: told again under another event id it is the same refund;
    ///     absent where the shop gives none, the event's id stands for it then
    /// @param orderId the order it takes back; absent where the shop does not know
    /// @param amount what went back, not negative
    record OrderRefunded(
            @JsonUnwrapped Event event,
            @Nullable @JsonInclude(NON_NULL) String refundId,
            @Nullable String orderId,
            Money amount)
            implements Behaviour {

        /// The refund's id: `refundId`, or the event's id without one.
        public String knownBy() {
            return refundId == null ? event.eventId().toString() : refundId;
        }
    }

    /// @param stars 1 to 5
    record ReviewPosted(
            @JsonUnwrapped Event event,
            @Nullable String orderId,
            @Nullable String productId,
            int stars) implements Behaviour {}

    record Shared(
            @JsonUnwrapped Event event,
            @Nullable String productId,
            @Nullable String medium) implements Behaviour {}

    /// The customer signed in for the day, where the shop invites its members to: not a login.
    record SignedIn(@JsonUnwrapped Event event) implements Behaviour {}

    /// @param kind `question`, `answer` or `like`
    record CommunityPosted(@JsonUnwrapped Event event, String kind) implements Behaviour {}

    /// @param score the credit score from now on, as the shop's source of credit gives it
    record CreditChanged(@JsonUnwrapped Event event, BigDecimal score) implements Behaviour {}

    record ServiceContacted(
            @JsonUnwrapped Event event, @Nullable String topic) implements Behaviour {}

    /// The customer's birthday, in the store's zone: `occurredAt` is where that day begins, the year of birth is not
    /// told. Told once for each year, by the same `eventId`.
    record Birthday(@JsonUnwrapped Event event) implements Behaviour {}

    /// The profile says all that the store asks for, for the first time. Told once for each customer, by the same
    /// `eventId`; nothing that it says is told.
    record ProfileCompleted(@JsonUnwrapped Event event) implements Behaviour {}

    /// The customer came by the code of another one. Told once for each customer, by the same `eventId`.
    ///
    /// @param referrer the customer who invited them
    /// @param referrerExternalId the storefront's id of that customer
    record ReferralAccepted(@JsonUnwrapped Event event, UUID referrer, String referrerExternalId)
            implements Behaviour {}

    /// A type that this build does not know yet: a newer customer-service is running. Skip it.
    record Unrecognised() implements Behaviour {}

    /// A line of an order.
    ///
    /// @param price of one piece, exact: shops sell at three decimals too
    record Line(
            String productId,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable String category) {}
}
