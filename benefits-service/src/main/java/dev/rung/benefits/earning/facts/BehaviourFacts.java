package dev.rung.benefits.earning.facts;

import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Birthday;
import dev.rung.contracts.customer.Behaviour.CartAdded;
import dev.rung.contracts.customer.Behaviour.CartRemoved;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.OrderCancelled;
import dev.rung.contracts.customer.Behaviour.OrderCompleted;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderPlaced;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.OrderShipped;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ProfileCompleted;
import dev.rung.contracts.customer.Behaviour.ReferralAccepted;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Searched;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.contracts.customer.Behaviour.SignedIn;
import dev.rung.contracts.customer.Behaviour.Unrecognised;
import dev.rung.contracts.customer.Behaviour.Visited;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the fact about points from a behaviour, if there is one.
public final class BehaviourFacts {

    private BehaviourFacts() {}

    /// @param shop where it happened; absent where the behaviour does not say
    public static Optional<ReportedFact> by(Behaviour behaviour, @Nullable String shop) {
        return switch (behaviour) {
            case OrderPaid paid -> reported(paid.event(), paid(paid.event(), paid, shop));
            case OrderCompleted completed ->
                reported(completed.event(), completed(completed.event(), completed.orderId(), shop));
            case OrderCancelled cancelled ->
                reported(cancelled.event(), cancelled(cancelled.event(), cancelled.orderId(), shop));
            case OrderRefunded refunded -> reported(refunded.event(), refunded(refunded.event(), refunded, shop));
            case Visited _, ProductViewed _, Searched _, CartAdded _, CartRemoved _ -> Optional.empty();
            case OrderPlaced _, OrderShipped _ -> Optional.empty();
            case ReviewPosted review -> reported(review.event(), acted(review.event(), SourceKind.REVIEW, shop));
            case Shared share -> reported(share.event(), acted(share.event(), SourceKind.SHARE, shop));
            case SignedIn signedIn -> reported(signedIn.event(), acted(signedIn.event(), SourceKind.SIGN_IN, shop));
            case Birthday birthday -> reported(birthday.event(), acted(birthday.event(), SourceKind.BIRTHDAY, shop));
            case ProfileCompleted profile ->
                reported(profile.event(), acted(profile.event(), SourceKind.PROFILE, shop));
            case ReferralAccepted accepted -> reported(accepted.event(), referred(accepted.event(), accepted));
            case CommunityPosted _ -> Optional.empty();
            case CreditChanged _, ServiceContacted _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Fact paid(Event event, OrderPaid paid, @Nullable String shop) {
        return new Fact.Paid(
                event.eventId(),
                event.customerId(),
                event.occurredAt(),
                paid.orderId(),
                paid.paymentId(),
                paid.amount().amount(),
                paid.total() == null ? null : paid.total().amount(),
                shop);
    }

    private static Fact completed(Event event, String orderId, @Nullable String shop) {
        return new Fact.Completed(event.eventId(), event.customerId(), event.occurredAt(), orderId, shop);
    }

    private static Fact cancelled(Event event, String orderId, @Nullable String shop) {
        return new Fact.Cancelled(event.eventId(), event.customerId(), event.occurredAt(), orderId, shop);
    }

    private static Fact refunded(Event event, OrderRefunded refunded, @Nullable String shop) {
        return new Fact.Refunded(
                event.eventId(),
                event.customerId(),
                event.occurredAt(),
                refunded.knownBy(),
                refunded.orderId(),
                refunded.amount().amount(),
                shop);
    }

    private static Fact referred(Event event, ReferralAccepted accepted) {
        return new Fact.Referred(
                event.eventId(),
                event.customerId(),
                event.occurredAt(),
                accepted.referrer(),
                accepted.referrerExternalId());
    }

    private static Fact acted(Event event, SourceKind kind, @Nullable String shop) {
        return new Fact.Acted(
                event.eventId(),
                event.customerId(),
                event.occurredAt(),
                kind,
                event.eventId().toString(),
                shop);
    }

    private static Optional<ReportedFact> reported(Event event, Fact fact) {
        return Optional.of(new ReportedFact(event.externalId(), fact));
    }
}
