package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Require.ascending;
import static dev.rung.scoring.lifecycle.Require.share;
import static dev.rung.scoring.lifecycle.Require.sound;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// What a policy says of rhythm, stages, behaviour and churn. Days are whole business dates; factors multiply the
/// customer's rhythm.
@RegisterForReflection(ignoreNested = false)
public record RhythmTerms(Measure rhythm, Stages stages, Behaviour behaviour, Warning churn) {

    /// For a policy that says nothing of it.
    public static final RhythmTerms DEFAULT = new RhythmTerms(
            new Measure(7, 180, 60, 3),
            new Stages(times("1.5"), times("3"), times("6"), 365, 540, 30, 5),
            new Behaviour(365, 3, 8, 180, 3),
            new Warning(times("1.5"), times("2"), times("2.5"), 180, 3, times("0.5"), times("0.5"), 30, 90));

    /// @param shortestDays no rhythm is shorter: who shops daily is not gone after a long weekend
    /// @param longestDays nor longer
    /// @param assumedDays the rhythm of who has not bought often enough to show one
    /// @param leastPurchases so many purchase dates show a rhythm
    public record Measure(int shortestDays, int longestDays, int assumedDays, int leastPurchases) {

        public Measure {
            sound(
                    shortestDays > 0 && assumedDays >= shortestDays && longestDays >= assumedDays,
                    Text.of("flaw.rhythm"));
            sound(leastPurchases >= 2, Text.of("flaw.rhythm-purchases"));
        }
    }

    /// @param declining, dormant, lost from so many rhythms of silence on
    /// @param dormantAtMostDays so much silence is dormancy, however slow the rhythm
    /// @param lostAtMostDays so much is loss
    /// @param newDays a customer is new up to so many days after the first purchase
    /// @param matureOrders from so many purchase dates on a customer is mature
    public record Stages(
            BigDecimal declining,
            BigDecimal dormant,
            BigDecimal lost,
            int dormantAtMostDays,
            int lostAtMostDays,
            int newDays,
            int matureOrders) {

        public Stages {
            ascending(declining, dormant, lost, "stages.declining, dormant, lost");
            sound(dormantAtMostDays > 0 && lostAtMostDays > dormantAtMostDays, Text.of("flaw.stages-at-most"));
            sound(newDays >= 0 && matureOrders > 0, Text.of("flaw.stages-new"));
        }
    }

    /// @param windowDays purchases of so many days count
    /// @param frequentOrders so many purchase dates within the window are frequent
    /// @param loyalOrders so many are loyal, provided that
    /// @param loyalSinceDays the first purchase was so long ago: a spree is no loyalty
    /// @param browserVisits so many recent visits without a purchase ever make a browser of somebody new
    public record Behaviour(
            int windowDays, int frequentOrders, int loyalOrders, int loyalSinceDays, int browserVisits) {

        public Behaviour {
            sound(
                    windowDays > 0 && loyalSinceDays >= 0,
                    Text.of("flaw.positive").with("field", "behaviour.windowDays"));
            sound(frequentOrders > 0 && loyalOrders >= frequentOrders, Text.of("flaw.behaviour-orders"));
            sound(browserVisits > 0, Text.of("flaw.positive").with("field", "behaviour.browserVisits"));
        }
    }

    /// @param low, middle, high from so many rhythms of silence on; dormancy is high in any case
    /// @param dropDays its later half, up to the last purchase, is compared with its earlier half
    /// @param dropLeastOrders fewer purchase dates than that in the earlier half show nothing
    /// @param fewerOrders the share by which purchase dates must drop
    /// @param smallerOrders the share by which the average amount must drop
    /// @param incidentDays an incident counts from so many days before the last purchase on
    /// @param tierLostDays so does the loss of a tier
    public record Warning(
            BigDecimal low,
            BigDecimal middle,
            BigDecimal high,
            int dropDays,
            int dropLeastOrders,
            BigDecimal fewerOrders,
            BigDecimal smallerOrders,
            int incidentDays,
            int tierLostDays) {

        public Warning {
            ascending(low, middle, high, "churn.low, middle, high");
            sound(dropDays >= 2 && dropLeastOrders > 0, Text.of("flaw.churn-drop"));
            share(fewerOrders, "churn.fewerOrders");
            share(smallerOrders, "churn.smallerOrders");
            sound(
                    incidentDays >= 0 && tierLostDays >= 0,
                    Text.of("flaw.not-negative").with("field", "churn.incidentDays, tierLostDays"));
        }
    }

    private static BigDecimal times(String factor) {
        return new BigDecimal(factor);
    }
}
