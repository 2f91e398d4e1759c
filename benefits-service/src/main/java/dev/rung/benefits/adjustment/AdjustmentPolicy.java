package dev.rung.benefits.adjustment;

import dev.rung.benefits.adjustment.AdjustmentState.Approved;
import dev.rung.benefits.adjustment.AdjustmentState.Declined;
import dev.rung.benefits.adjustment.AdjustmentState.Requested;

/// Decides whether points may be asked for, and by whom a request may be decided.
///
/// Nobody decides their own request, whatever their roles are. The limits are asked when points are requested;
/// an approver decides within them.
final class AdjustmentPolicy {

    private AdjustmentPolicy() {}

    /// May points be asked for?
    sealed interface RequestVerdict {

        record Acceptable() implements RequestVerdict {}

        /// @param most of one adjustment
        record TooMany(long most) implements RequestVerdict {}

        /// @param left what may still be given to the customer in the period
        record TooManyForCustomer(long left) implements RequestVerdict {}
    }

    /// May somebody decide a request?
    sealed interface DecisionVerdict {

        record MayDecide(Requested request) implements DecisionVerdict {}

        record OwnRequest() implements DecisionVerdict {}

        /// It was decided before.
        record Decided(AdjustmentState state) implements DecisionVerdict {}
    }

    /// @param givenOrAsked points that the customer was given in the period, or that somebody asked for
    static RequestVerdict request(long points, long givenOrAsked, long most, long mostOfCustomer) {
        if (points > most || points < -most) {
            return new RequestVerdict.TooMany(most);
        }
        if (points > 0 && points > mostOfCustomer - givenOrAsked) {
            return new RequestVerdict.TooManyForCustomer(Math.max(0, mostOfCustomer - givenOrAsked));
        }
        return new RequestVerdict.Acceptable();
    }

    static DecisionVerdict decide(AdjustmentState state, String requestedBy, String actor) {
        return switch (state) {
            case Approved _, Declined _ -> new DecisionVerdict.Decided(state);
            case Requested requested ->
                requestedBy.equals(actor) ? new DecisionVerdict.OwnRequest() : new DecisionVerdict.MayDecide(requested);
        };
    }
}
