package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.assessment.standing.LossReason.CYCLE_END;
import static dev.rung.scoring.assessment.standing.LossReason.POLICY;

import dev.rung.scoring.assessment.ladder.TransitionTerms;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.value.QualifyingValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides where a customer stands next, once [DatingPolicy] has dated the tiers that behaviour earned.
///
/// The order of the rules: what a new policy takes at once, what is earned, what the calendar demands. Asked again
/// on the same day with the same value, it changes nothing.
public final class StandingPolicy {

    /// @param loss why the tier is lower than before; null where it is not
    public record TierTransition(Held next, @Nullable LossReason loss) {}

    private final TierProgram policy;
    private final QualifyingValue value;

    private StandingPolicy(TierProgram policy, QualifyingValue value) {
        this.policy = policy;
        this.value = value;
    }

    /// @param isNew whether the customer was last assessed by another policy
    public static TierTransition decide(Held held, TierProgram policy, boolean isNew, QualifyingValue value) {
        return new StandingPolicy(policy, value).next(held, isNew);
    }

    private TierTransition next(Held held, boolean isNew) {
        if (isNew && !mayKeep(held.hold())) {
            var since = value.policyCounts(held.hold().since());
            return new TierTransition(enter(earned(), since, null), POLICY);
        }
        var next = earned() > rank(held.hold()) ? climb(held.hold()) : inTime(held);
        return new TierTransition(next, rank(next.hold()) < rank(held.hold()) ? CYCLE_END : null);
    }

    private boolean mayKeep(Hold hold) {
        return policy.transition() == TransitionTerms.CYCLE_END || isEarnedAgain(hold);
    }

    private Held inTime(Held held) {
        return switch (held) {
            case Active active -> ofActive(active);
            case AtRisk risk -> ofAtRisk(risk);
            case Grace grace -> ofGrace(grace);
        };
    }

    private Held ofActive(Active active) {
        if (!value.today().caughtUp()) {
            return active;
        }
        if (active.hold().isOverOn(value.date())) {
            return isEarnedAgain(active.hold()) ? renewed(active.hold()) : grace(active.givenGrace(graceEnd()));
        }
        var isDue = policy.cycle().isWarningDue(active.hold().until(), value.date());
        return isDue && !isEarnedAgain(active.hold()) ? active.warned() : active;
    }

    private Held ofAtRisk(AtRisk risk) {
        if (isEarnedAgain(risk.hold())) {
            return inTime(risk.recovered());
        }
        var isOver = value.today().caughtUp() && risk.hold().isOverOn(value.date());
        return isOver ? grace(risk.givenGrace(graceEnd())) : risk;
    }

    private Held ofGrace(Grace grace) {
        return isEarnedAgain(grace.hold()) ? grace.saved(nextEnd(grace.hold())) : grace(grace);
    }

    private Held grace(Grace grace) {
        return value.today().caughtUp() && value.date().isAfter(grace.end()) ? lowered(grace.hold()) : grace;
    }

    /// Counted from yesterday, the day it is noticed that the cycle is over: usually the last one of the cycle. If
    /// that was noticed late, nobody loses a tier without a warning.
    private LocalDate graceEnd() {
        return value.date().minusDays(1).plus(policy.cycle().grace());
    }

    private Active lowered(Hold hold) {
        return enterInTime(
                switch (policy.cycle().down()) {
                    case ONE_STEP -> Math.max(earned(), rank(hold) - 1);
                    case TO_LEVEL -> earned();
                });
    }

    private Active renewed(Hold hold) {
        return new Active(hold.renewed(nextEnd(hold)));
    }

    /// The next cycle follows the last one.
    private LocalDate nextEnd(Hold hold) {
        var until = Objects.requireNonNull(hold.until(), "only a cycle that has an end is over");
        return endOf(until.plusDays(1));
    }

    /// The end of the cycle that began on a day; if that is over already, of one that begins today.
    private LocalDate endOf(LocalDate begin) {
        var end = policy.cycle().endOf(begin, value.seenFirst());
        return end.isBefore(value.date()) ? policy.cycle().endOf(value.date(), value.seenFirst()) : end;
    }

    /// An upgrade without behaviour: a new policy asks for less, or a draft is tried.
    private Active climb(Hold from) {
        return enter(earned(), value.policyCounts(from.since()), new Upgrade(from, value.date()));
    }

    private Active enterInTime(int rank) {
        return enter(rank, value.today().startsAt(), null);
    }

    /// The lowest tier has no end: nobody loses it.
    private Active enter(int rank, Instant since, @Nullable Upgrade climb) {
        var end = rank == 0 ? null : endOf(value.today().dateOf(since));
        return new Active(new Hold(policy.tier(rank).code(), since, end, climb));
    }

    private boolean isEarnedAgain(Hold hold) {
        return value.value() >= policy.ladder().get(rank(hold)).keep();
    }

    private int earned() {
        return policy.rankEarned(value.value());
    }

    private int rank(Hold hold) {
        return policy.rankOf(hold.tier());
    }
}
