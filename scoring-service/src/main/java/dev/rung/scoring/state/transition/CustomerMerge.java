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

/// What becomes of a customer who is told to be part of another, or to whom another is handed. No store, no clock.
///
/// Asked again, or with what is older than what it knows, it changes nothing.
///
/// @param partition on which the customer lies
public record CustomerMerge(Scoring scoring, int partition) {

    public sealed interface Result {

        record Unchanged() implements Result {}

        /// @param outcome null where there is nothing to assess
        /// @param left from whom the customer takes itself back; null where it was nobody's part
        record Changed(
                CustomerState state,
                Scoring.@Nullable ScoringOutcome outcome,
                @Nullable UUID left) implements Result {}

        /// A customer would have become part of itself.
        ///
        /// @param then what was done about it
        record Circle(Result then) implements Result {}
    }

    /// @param isOfMerges whether a merge or its undoing is what was told, and not something else of the customer
    public Result told(@Nullable CustomerState before, Customer customer, boolean isOfMerges, CauseOfAssessment cause) {
        var id = customer.customerId();
        var state = before == null
                ? CustomerState.registered(customer.externalId(), partition)
                : before.named(customer.externalId());
        var ties = state.ties();
        var into = customer.mergedInto();
        boolean moves = !Objects.equals(into, ties.into());
        if (customer.revision() <= ties.revision() || !(moves || isOfMerges)) {
            return state.equals(before) ? new Result.Unchanged() : settled(id, state, null, cause);
        }
        if (!moves) {
            return new Result.Changed(state.with(ties.into(into, customer.revision())), null, null);
        }
        if (id.equals(into) || ties.members().contains(into)) {
            return new Result.Circle(new Result.Unchanged());
        }
        return moved(id, state, into, customer.revision(), cause);
    }

    public Result received(UUID id, @Nullable CustomerState before, MergeHandover handing, CauseOfAssessment cause) {
        var state = before == null ? CustomerState.registered("", partition) : before;
        var giver = handing.giver();
        var known = state.ties().parts().get(giver);
        if (known != null && known.version() >= handing.part().version()) {
            return new Result.Unchanged();
        }
        return switch (handing.part()) {
            case Given given when given.members().contains(id) -> new Result.Circle(givingUp(id, state, cause));
            case Given given -> settled(id, absorbing(state, giver, given, cause), null, cause);
            case TakenBack back -> settled(id, without(state, giver, back, cause), null, cause);
        };
    }

    /// Two merges met that close a circle together. Whoever finds itself in what it is handed gives up its own
    /// merge, so that nobody is lost in the circle.
    private Result givingUp(UUID id, CustomerState state, CauseOfAssessment cause) {
        return state.isPart() ? moved(id, state, null, state.ties().revision(), cause) : new Result.Unchanged();
    }

    private Result moved(UUID id, CustomerState state, @Nullable UUID into, long toldAt, CauseOfAssessment cause) {
        var left = state.ties().into();
        var ties = state.ties().into(into, toldAt);
        return settled(id, state.with(left == null ? ties : ties.handing()), left, cause);
    }

    private Result settled(UUID id, CustomerState state, @Nullable UUID left, CauseOfAssessment cause) {
        if (state.isUntold()) {
            var kept = state.isPart() ? state.with(state.ties().handing()) : state;
            return new Result.Changed(kept, null, left);
        }
        var outcome = scoring.merged(id, state, cause);
        return new Result.Changed(outcome.state(), outcome, left);
    }

    private CustomerState absorbing(CustomerState state, UUID giver, Given given, CauseOfAssessment cause) {
        var before = state.ties();
        var tier = state.standing().tier();
        var ties = before.with(giver, given, before.given().isEmpty() ? tier : before.own(), cause.at());
        var decided = before.parts().get(giver) instanceof Given known
                ? known.tier().equals(given.tier()) ? tier : anew(ties, before.own())
                : higher(tier, given.tier());
        return state.with(state.standing().holding(decided)).with(ties);
    }

    private CustomerState without(CustomerState state, UUID giver, TakenBack back, CauseOfAssessment cause) {
        var before = state.ties();
        var ties = before.with(giver, back, before.own(), cause.at());
        var after = before.parts().get(giver) instanceof Given
                ? state.with(state.standing().holding(anew(ties, before.own()))).with(ties)
                : state.with(ties);
        // who once had a standing keeps one, if an empty one
        return after.isIdle() && after.revision() > 0
                ? after.with(after.ties().leaving(Features.seen(cause.at(), scoring.zone())))
                : after;
    }

    /// What was held before anybody became part, or the highest of those who still are.
    private TierStanding anew(MergeLinks ties, @Nullable TierStanding own) {
        return ties.given().stream().map(Given::tier).reduce(Objects.requireNonNull(own), this::higher);
    }

    /// Of equal ones that which is held longer.
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
