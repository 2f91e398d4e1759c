package dev.rung.scoring.lifecycle.terms;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
import static dev.rung.scoring.lifecycle.terms.Require.share;
import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// The terms of rhythm, stages, behaviour and churn. Days are whole business dates; factors
/// multiply the customer's rhythm.
@RegisterForReflection(ignoreNested = false)
public record RhythmTerms(Measure rhythm, Stages stages, Behaviour behaviour, Warning churn) {

    /// For a policy without these terms.
    public static final RhythmTerms DEFAULT = new RhythmTerms(
            new Measure(7, 180, 60, 3),
            new Stages(factor("1.5"), factor("3"), factor("6"), 365, 540, 30, 5),
            new Behaviour(365, 3, 8, 180, 3),
            new Warning(factor("1.5"), factor("2"), factor("2.5"), 180, 3, factor("0.5"), factor("0.5"), 30, 90));

    /// @param shortestDays, longestDays the bounds of a rhythm: a daily shopper is not gone after a long weekend
    /// @param assumedDays the rhythm of a customer with fewer purchase dates than `leastPurchases`
    public record Measure(int shortestDays, int longestDays, int assumedDays, int leastPurchases) {

        public Measure {
            sound(
                    shortestDays > 0 && assumedDays >= shortestDays && longestDays >= assumedDays,
                    Text.of("flaw.rhythm"));
            sound(leastPurchases >= 2, Text.of("flaw.rhythm-purchases"));
        }
    }

    /// @param declining, dormant, lost the rhythms of silence at which each stage begins
    /// @param dormantAtMostDays, lostAtMostDays days of silence that are dormancy, or loss, for any rhythm
    /// @param newDays a customer is new up to so many days after the first purchase
    /// @param matureOrders a customer is mature from so many purchase dates on
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
    /// @param frequentOrders, loyalOrders so many purchase dates within the window are frequent, or loyal
    /// @param loyalSinceDays a loyal customer's first purchase was so long ago: a spree is no loyalty
    /// @param browserVisits a new customer without purchases is a browser from so many recent visits on
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

    /// @param low, middle, high the rhythms of silence at which each level begins; dormancy is always high
    /// @param dropDays its later half, up to the last purchase, is compared with its earlier half
    /// @param dropLeastOrders the least number of purchase dates in the earlier half for a comparison
    /// @param fewerOrders, smallerOrders the share by which purchase dates, or the average amount, must drop
    /// @param incidentDays, tierLostDays days before the last purchase from which an
    ///     incident, or lost tier, counts
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

    private static BigDecimal factor(String text) {
        return new BigDecimal(text);
    }
}
