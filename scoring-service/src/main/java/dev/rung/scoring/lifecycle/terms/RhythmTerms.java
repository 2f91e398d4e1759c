package dev.rung.scoring.lifecycle.terms;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
import static dev.rung.scoring.lifecycle.terms.Require.share;
import static dev.rung.scoring.lifecycle.terms.Require.sound;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// The terms of rhythm, stages, behaviour and churn. Days are whole business dates; factors multiply the customer's
/// rhythm.
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
                    "rhythm must be 0 < shortestDays <= assumedDays <= longestDays");
            sound(leastPurchases >= 2, "rhythm.leastPurchases must be at least 2: one date has no gap");
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
            ascending(declining, dormant, lost, "stages.declining, dormant and lost");
            sound(
                    dormantAtMostDays > 0 && lostAtMostDays > dormantAtMostDays,
                    "stages must be 0 < dormantAtMostDays < lostAtMostDays");
            sound(newDays >= 0 && matureOrders > 0, "stages.newDays must not be negative, matureOrders not 0");
        }
    }

    /// @param windowDays purchases of so many days count
    /// @param frequentOrders, loyalOrders so many purchase dates within the window are frequent, or loyal
    /// @param loyalSinceDays a loyal customer's first purchase was so long ago: a spree is no loyalty
    /// @param browserVisits a new customer without purchases is a browser from so many recent visits on
    public record Behaviour(
            int windowDays, int frequentOrders, int loyalOrders, int loyalSinceDays, int browserVisits) {

        public Behaviour {
            sound(windowDays > 0 && loyalSinceDays >= 0, "behaviour.windowDays must be above 0");
            sound(
                    frequentOrders > 0 && loyalOrders >= frequentOrders,
                    "behaviour must be 0 < frequentOrders <= loyalOrders");
            sound(browserVisits > 0, "behaviour.browserVisits must be above 0");
        }
    }

    /// @param low, middle, high the rhythms of silence at which each level begins; dormancy is always high
    /// @param dropDays its later half, up to the last purchase, is compared with its earlier half
    /// @param dropLeastOrders the least number of purchase dates in the earlier half for a comparison
    /// @param fewerOrders, smallerOrders the share by which purchase dates, or the average amount, must drop
    /// @param incidentDays, tierLostDays days before the last purchase from which an incident, or a lost tier, counts
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
            ascending(low, middle, high, "churn.low, middle and high");
            sound(dropDays >= 2 && dropLeastOrders > 0, "churn.dropDays must be at least 2, dropLeastOrders 1");
            share(fewerOrders, "churn.fewerOrders");
            share(smallerOrders, "churn.smallerOrders");
            sound(incidentDays >= 0 && tierLostDays >= 0, "churn.incidentDays and tierLostDays must not be negative");
        }
    }

    private static BigDecimal factor(String text) {
        return new BigDecimal(text);
    }
}
