package dev.rung.scoring.stream.intake;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Line;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether behaviour has every field that its contract demands.
final class CompleteBehaviour {

    /// Times before or after are mistakes, and no calendar counts their days.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private CompleteBehaviour() {}

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    static boolean isComplete(Behaviour behaviour, Behaviour.Event event) {
        boolean known = event.eventId() != null
                && event.customerId() != null
                && event.externalId() != null
                && event.occurredAt() != null
                && !event.occurredAt().isBefore(EARLIEST)
                && event.occurredAt().isBefore(LATEST);
        return known
                && switch (behaviour) {
                    case Behaviour.OrderPaid paid ->
                        paid.orderId() != null
                                && paid.amount() != null
                                && paid.amount().amount() != null
                                && (paid.total() == null || paid.total().amount() != null)
                                && (paid.lines() == null
                                        || paid.lines().stream().allMatch(CompleteBehaviour::isComplete));
                    case Behaviour.OrderRefunded refunded ->
                        refunded.amount() != null && refunded.amount().amount() != null;
                    case Behaviour.Visited _,
                            Behaviour.ProductViewed _,
                            Behaviour.Searched _,
                            Behaviour.CartAdded _,
                            Behaviour.CartRemoved _,
                            Behaviour.OrderPlaced _,
                            Behaviour.OrderShipped _,
                            Behaviour.OrderCompleted _,
                            Behaviour.OrderCancelled _,
                            Behaviour.ReviewPosted _,
                            Behaviour.Shared _,
                            Behaviour.SignedIn _,
                            Behaviour.CommunityPosted _,
                            Behaviour.CreditChanged _,
                            Behaviour.ServiceContacted _,
                            Behaviour.Birthday _,
                            Behaviour.ProfileCompleted _,
                            Behaviour.ReferralAccepted _,
                            Behaviour.Unrecognised _ -> true;
                };
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isComplete(@Nullable Line line) {
        return line != null && (line.category() == null || (line.price() != null && line.quantity() != null));
    }
}
