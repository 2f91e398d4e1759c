package dev.rung.scoring.state.transition;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.MergedShare.Given;
import dev.rung.scoring.state.MergedShare.TakenBack;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Merges a customer into another, or takes over one that was merged into it. No store, no clock.
///
/// Repeated or older input changes nothing.
///
/// @param partition on which the customer lies
public record CustomerMerge(Scoring scoring, int partition) {

    public sealed interface Result {

        record Unchanged() implements Result {}

        /// @param outcome null if there is nothing to assess
        /// @param left the customer that this one was merged into before; null if there was none
        record Changed(
                CustomerState state,
                Scoring.@Nullable ScoringOutcome outcome,
                @Nullable UUID left) implements Result {}

        /// A customer would have been merged into itself.
        ///
        /// @param then what was done instead
        record Circle(Result then) implements Result {}
    }

    /// @param isOfMerges whether the event is a merge or its undoing
    /// @param isOfConsents whether it is one by which consents change
    public Result customerChanged(
            @Nullable CustomerState before,
            Customer customer,
            boolean isOfMerges,
            boolean isOfConsents,
            CauseOfAssessment cause) {
        var id = customer.customerId();
        var state = heard(before, customer, isOfConsents);
        var links = state.links();
        var into = customer.mergedInto();
        boolean moves = !Objects.equals(into, links.into());
        if (customer.revision() <= links.revision() || !(moves || isOfMerges)) {
            return said(id, before, state, cause);
        }
        if (!moves) {
            return said(id, before, state.with(links.into(into, customer.revision())), cause);
        }
        if (id.equals(into) || links.members().contains(into)) {
            return new Result.Circle(said(id, before, state, cause));
        }
        return moved(id, state, into, customer.revision(), cause);
    }

    private CustomerState heard(@Nullable CustomerState before, Customer customer, boolean isOfConsents) {
        var state = before == null
                ? CustomerState.registered(customer.externalId(), partition)
                : before.named(customer.externalId());
        return state.with(state.consent().heard(customer, isOfConsents));
    }

    /// Only a name that was not known or another answer makes another assessment.
    private Result said(UUID id, @Nullable CustomerState before, CustomerState state, CauseOfAssessment cause) {
        if (state.equals(before)) {
            return new Result.Unchanged();
        }
        return before != null
                        && before.externalId().equals(state.externalId())
                        && before.consent().given() == state.consent().given()
                ? new Result.Changed(state, null, null)
                : outcome(id, state, null, cause.ofConsent());
    }

    public Result received(UUID id, @Nullable CustomerState before, MergeHandover handover, CauseOfAssessment cause) {
        var state = before == null ? CustomerState.registered("", partition) : before;
        var giver = handover.giver();
        var known = state.links().parts().get(giver);
        if (known != null && known.version() >= handover.part().version()) {
            return new Result.Unchanged();
        }
        return switch (handover.part()) {
            case Given given when given.members().contains(id) -> new Result.Circle(givingUp(id, state, cause));
            case Given given -> outcome(id, absorbing(state, giver, given, cause), null, cause);
            case TakenBack back -> outcome(id, without(state, giver, back, cause), null, cause);
        };
    }

    /// Two merges close a circle. A customer who is handed itself gives up its own merge, so that nobody is lost.
    private Result givingUp(UUID id, CustomerState state, CauseOfAssessment cause) {
        return state.isPart() ? moved(id, state, null, state.links().revision(), cause) : new Result.Unchanged();
    }

    private Result moved(UUID id, CustomerState state, @Nullable UUID into, long toldAt, CauseOfAssessment cause) {
        var left = state.links().into();
        var links = state.links().into(into, toldAt);
        return outcome(id, state.with(left == null ? links : links.handedOver()), left, cause);
    }

    private Result outcome(UUID id, CustomerState state, @Nullable UUID left, CauseOfAssessment cause) {
        if (state.isTooLittleKnown()) {
            var kept = state.isPart() ? state.with(state.links().handedOver()) : state;
            return new Result.Changed(kept, null, left);
        }
        var outcome = scoring.merged(id, state, cause);
        return new Result.Changed(outcome.state(), outcome, left);
    }

    private CustomerState absorbing(CustomerState state, UUID giver, Given given, CauseOfAssessment cause) {
        var before = state.links();
        var tier = state.standing().tier();
        var links = before.with(giver, given, before.given().isEmpty() ? tier : before.own(), cause.at());
        var decided = before.parts().get(giver) instanceof Given known
                ? known.tier().equals(given.tier()) ? tier : anew(links, before.own())
                : higher(tier, given.tier());
        return state.with(state.standing().holding(decided)).with(links);
    }

    private CustomerState without(CustomerState state, UUID giver, TakenBack back, CauseOfAssessment cause) {
        var before = state.links();
        var links = before.with(giver, back, before.own(), cause.at());
        var after = before.parts().get(giver) instanceof Given
                ? state.with(state.standing().holding(anew(links, before.own())))
                        .with(links)
                : state.with(links);
        // who once had a standing keeps one, if an empty one
        return after.isIdle() && after.revision() > 0
                ? after.with(after.links().leaving(Features.seen(cause.at(), scoring.zone())))
                : after;
    }

    /// The tier before any merge, or the highest of those still merged.
    private TierStanding anew(MergeLinks links, @Nullable TierStanding own) {
        return links.given().stream().map(Given::tier).reduce(Objects.requireNonNull(own), this::higher);
    }

    /// The higher tier; of equal ones the one held longer.
    private TierStanding higher(TierStanding one, TierStanding other) {
        var order = comparingInt(this::rank).thenComparing(CustomerMerge::heldUntil, nullsFirst(naturalOrder()));
        return order.compare(other, one) > 0 ? other : one;
    }

    private static @Nullable LocalDate heldUntil(TierStanding standing) {
        return switch (standing) {
            case Unranked _ -> null;
            case Held held -> held.heldUntil();
        };
    }

    private int rank(TierStanding standing) {
        return switch (standing) {
            case Unranked _ -> 0;
            case Held held -> scoring.policy().rankOf(held.hold().tier());
        };
    }
}
