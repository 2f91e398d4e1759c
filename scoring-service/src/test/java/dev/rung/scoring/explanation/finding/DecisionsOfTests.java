package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.explanation.finding.Tiers.DIAMOND;
import static dev.rung.scoring.explanation.finding.Tiers.GOLD;
import static dev.rung.scoring.explanation.finding.Tiers.REGULAR;
import static dev.rung.scoring.explanation.finding.Tiers.SILVER;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Churn;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decisions about customers of tests.
public final class DecisionsOfTests {

    public static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);
    public static final Instant AT = Instant.parse("2026-03-01T16:00:00Z");
    /// Of AT, in the store's zone.
    public static final LocalDate ON = LocalDate.of(2026, 3, 2);

    static final UUID ID = UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-000000000001");

    private DecisionsOfTests() {}

    /// Silver until then, by growth value.
    public static RecordedDecision reachedGold() {
        var event = new TierEvent.Reached(made(), GOLD, SILVER, 8500, "behaviour");
        return RecordedDecision.of(event).orElseThrow();
    }

    public static RecordedDecision reachedGold(String reason) {
        return RecordedDecision.of(new TierEvent.Reached(made(), GOLD, SILVER, 8500, reason))
                .orElseThrow();
    }

    public static RecordedDecision lostGold(String reason) {
        return RecordedDecision.of(new TierEvent.Lost(made(), SILVER, GOLD, 2900, reason))
                .orElseThrow();
    }

    public static RecordedDecision goldAtRisk() {
        return RecordedDecision.of(new TierEvent.AtRisk(made(), GOLD, keep(700)))
                .orElseThrow();
    }

    public static Decision made() {
        return new Decision(ID, ALICE, "C-ALICE", AT, 1, null, null, 1, null);
    }

    public static Keep keep(long missing) {
        return new Keep(UNTIL, List.of(new Needed("growthValue", 6400, missing)));
    }

    public static ProgramResult gold(String state, Keep keep, @Nullable Next next) {
        return sum(new Standing(GOLD, AT, UNTIL, state), keep, next);
    }

    public static ProgramResult regular() {
        return sum(new Standing(REGULAR, AT, null, "ACTIVE"), new Keep(null, List.of()), next("growthValue", 10));
    }

    public static Next next(String measure, long missing) {
        return new Next(DIAMOND, List.of(new Needed(measure, 20_000, missing)));
    }

    static ProgramResult sum(Standing standing, Keep keep, @Nullable Next next) {
        var spend = new BigDecimal("7400.90");
        return new ProgramResult(
                ON,
                standing,
                8500,
                List.of(
                        new Component("spend", spend, 7400, 50_000),
                        new Component("orders", BigDecimal.valueOf(55), 1100, 2000)),
                new Rfm(3L, 55, spend, 5, 5, 4, "important-value"),
                next,
                keep,
                1);
    }

    /// The inputs of a customer who spent so much in one order, a day ago.
    public static RetainedInputs inputs(String amount) {
        var history = List.<Behaviour>of(Histories.paid("1", amount, daysAgo(1)));
        return new RetainedInputs(Crowd.stateOf(history), AssessmentDate.caughtUp(daysAgo(0), SHANGHAI));
    }

    /// A standing of today, assessed then.
    public static Assessed present(TierRef tier, Instant assessedAt) {
        var sum = regular();
        return new Assessed(
                ALICE,
                "C-ALICE",
                new Standing(tier, AT, null, "ACTIVE"),
                sum.growthValue(),
                sum.components(),
                sum.rfm(),
                "low",
                "new",
                sum.next(),
                sum.keep(),
                1,
                assessedAt,
                AT,
                new Position(0, 1),
                1,
                "new",
                new Churn("none", List.of(), null),
                null);
    }
}
