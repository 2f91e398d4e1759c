package dev.rung.benefits.redemption.rule;

import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.benefits.redemption.rule.RedemptionStep.Refund;
import dev.rung.benefits.redemption.rule.RedemptionStep.TimeOut;
import dev.rung.benefits.redemption.rule.StepOutcome.Advanced;
import dev.rung.benefits.redemption.rule.StepOutcome.Forbidden;
import dev.rung.benefits.redemption.rule.StepOutcome.Unchanged;
import java.time.Instant;

/// Decides what becomes of a redemption. A reservation whose time is over can only time out, whoever comes first:
/// it is never confirmed, and cancelling it says no more than that it timed out. A step that was
/// done before changes nothing.
public final class RedemptionLifePolicy {

    private RedemptionLifePolicy() {}

    /// @param state as it was kept
    public static StepOutcome decide(RedemptionState state, RedemptionStep step, Instant now) {
        return switch (step) {
            case Confirm() ->
                switch (state) {
                    case Held held ->
                        held.isOver(now) ? new Forbidden(held.timedOut()) : new Advanced(held.confirmed(now));
                    case Confirmed _ -> new Unchanged();
                    case Cancelled _, TimedOut _, Refunded _ -> new Forbidden(state);
                };
            case Cancel(var reason) ->
                switch (state) {
                    case Held held -> new Advanced(held.isOver(now) ? held.timedOut() : held.cancelled(reason, now));
                    case Cancelled _, TimedOut _ -> new Unchanged();
                    case Confirmed _, Refunded _ -> new Forbidden(state);
                };
            case TimeOut() ->
                state instanceof Held held && held.isOver(now) ? new Advanced(held.timedOut()) : new Unchanged();
            case Refund(var reason) ->
                switch (state) {
                    case Confirmed confirmed -> new Advanced(confirmed.refunded(reason, now));
                    case Refunded _ -> new Unchanged();
                    case Held _, Cancelled _, TimedOut _ -> new Forbidden(state.asOf(now));
                };
        };
    }
}
