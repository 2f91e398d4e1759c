package dev.rung.customer.webhook.event;

import dev.rung.contracts.benefits.ActivityEvent;
import dev.rung.contracts.benefits.CouponEvent;
import dev.rung.contracts.benefits.EntitlementEvent;
import dev.rung.contracts.benefits.OrderPointsEvent;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.QuoteEvent;
import dev.rung.contracts.benefits.RedemptionEvent;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.scoring.TierEvent;
import java.util.List;
import java.util.Optional;

/// The events that leave the suite. None of them says who a customer is: they have the store's own id, and ids
/// of ours. A new event stays inside until it is put among those that leave.
public final class SentEvents {

    /// By name, as webhooks want them.
    public static final List<String> TYPES = List.of(
            "churn-warned.v1",
            "consent-changed.v1",
            "coupon-expiring.v1",
            "coupon-issued.v1",
            "coupon-redeemed.v1",
            "coupon-rolled-back.v1",
            "customer-dormant.v1",
            "customer-erased.v1",
            "customer-merged.v1",
            "customer-registered.v1",
            "customer-woken.v1",
            "entitlement-ended.v1",
            "entitlement-granted.v1",
            "feedback-received.v1",
            "feedback-replied.v1",
            "feedback-resolved.v1",
            "group-entered.v1",
            "group-left.v1",
            "membership-changed.v1",
            "merge-undone.v1",
            "message-failed.v1",
            "message-refused.v1",
            "message-sent.v1",
            "points-activated.v2",
            "points-earned.v2",
            "points-expired.v2",
            "points-expiring.v1",
            "points-extended.v1",
            "points-redeemed.v1",
            "points-released.v1",
            "points-reserved.v1",
            "points-restored.v1",
            "points-reversed.v2",
            "prize-won.v1",
            "profile-changed.v1",
            "quote-confirmed.v1",
            "quote-released.v1",
            "redemption-cancelled.v1",
            "redemption-confirmed.v1",
            "redemption-refunded.v1",
            "redemption-reserved.v1",
            "survey-answered.v1",
            "tier-at-risk.v1",
            "tier-in-grace.v1",
            "tier-kept.v1",
            "tier-lost.v1",
            "tier-reached.v1",
            "tier-redated.v1");

    private SentEvents() {}

    /// A customer leaves without statements of one id alone: they say who is a minor, and what counts stands in
    /// `consents`. An erasure leaves without its tombstone and its reason, which are for this service's own
    /// register: receivers would have had something by which everybody erased can be told again.
    static Optional<CustomerEvent> sent(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.Registered(var id, var at, var whole) ->
                Optional.of(new CustomerEvent.Registered(id, at, withoutOwn(whole)));
            case CustomerEvent.ProfileChanged(var id, var at, var whole) ->
                Optional.of(new CustomerEvent.ProfileChanged(id, at, withoutOwn(whole)));
            case CustomerEvent.ConsentChanged(var id, var at, var whole, var changed) ->
                Optional.of(new CustomerEvent.ConsentChanged(id, at, withoutOwn(whole), changed));
            case CustomerEvent.MembershipChanged(var id, var at, var whole) ->
                Optional.of(new CustomerEvent.MembershipChanged(id, at, withoutOwn(whole)));
            case CustomerEvent.GroupEntered(var id, var at, var whole, var group) ->
                Optional.of(new CustomerEvent.GroupEntered(id, at, withoutOwn(whole), group));
            case CustomerEvent.GroupLeft(var id, var at, var whole, var group) ->
                Optional.of(new CustomerEvent.GroupLeft(id, at, withoutOwn(whole), group));
            case CustomerEvent.Merged(var id, var at, var whole, var into) ->
                Optional.of(new CustomerEvent.Merged(id, at, withoutOwn(whole), into));
            case CustomerEvent.MergeUndone(var id, var at, var whole, var from) ->
                Optional.of(new CustomerEvent.MergeUndone(id, at, withoutOwn(whole), from));
            case CustomerEvent.Erased(var eventId, var occurredAt, var customerId, var _, var _) ->
                Optional.of(new CustomerEvent.Erased(eventId, occurredAt, customerId));
            case CustomerEvent.Unrecognised _ -> Optional.empty();
        };
    }

    private static Customer withoutOwn(Customer whole) {
        return new Customer(
                whole.customerId(),
                whole.externalId(),
                whole.revision(),
                whole.locale(),
                whole.timeZone(),
                whole.registeredAt(),
                whole.consents(),
                whole.mergedInto(),
                whole.membership(),
                whole.groups());
    }

    static boolean leaves(TierEvent event) {
        return switch (event) {
            case TierEvent.Reached _,
                    TierEvent.AtRisk _,
                    TierEvent.InGrace _,
                    TierEvent.Kept _,
                    TierEvent.Lost _,
                    TierEvent.Redated _,
                    TierEvent.ChurnWarned _,
                    TierEvent.Dormant _,
                    TierEvent.Woken _ -> true;
            case TierEvent.Unrecognised _ -> false;
        };
    }

    /// The first versions are told no more; the second ones take their place.
    static boolean leaves(PointsEvent event) {
        return switch (event) {
            case PointsEvent.Earned _,
                    PointsEvent.Activated _,
                    PointsEvent.Reversed _,
                    PointsEvent.Expired _,
                    PointsEvent.Reserved _,
                    PointsEvent.Redeemed _,
                    PointsEvent.Released _,
                    PointsEvent.Restored _,
                    PointsEvent.Expiring _,
                    PointsEvent.Extended _,
                    EntitlementEvent.EntitlementGranted _,
                    EntitlementEvent.EntitlementEnded _,
                    RedemptionEvent.RedemptionReserved _,
                    RedemptionEvent.RedemptionConfirmed _,
                    RedemptionEvent.RedemptionCancelled _,
                    RedemptionEvent.RedemptionRefunded _,
                    CouponEvent.CouponIssued _,
                    CouponEvent.CouponRedeemed _,
                    CouponEvent.CouponRolledBack _,
                    CouponEvent.CouponExpiring _,
                    QuoteEvent.QuoteConfirmed _,
                    QuoteEvent.QuoteReleased _,
                    ActivityEvent.PrizeWon _ -> true;
            case OrderPointsEvent.OrderEarned _,
                    OrderPointsEvent.OrderActivated _,
                    OrderPointsEvent.OrderReversed _,
                    OrderPointsEvent.OrderExpired _,
                    PointsEvent.Unrecognised _ -> false;
        };
    }

    static boolean leaves(MessageEvent event) {
        return switch (event) {
            case MessageEvent.Sent _, MessageEvent.Refused _, MessageEvent.Failed _ -> true;
            case MessageEvent.Unrecognised _ -> false;
        };
    }

    static boolean leaves(FeedbackEvent event) {
        return switch (event) {
            case FeedbackEvent.Received _,
                    FeedbackEvent.Replied _,
                    FeedbackEvent.Resolved _,
                    FeedbackEvent.SurveyAnswered _ -> true;
            case FeedbackEvent.Unrecognised _ -> false;
        };
    }
}
