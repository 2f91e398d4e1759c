package dev.rung.scoring.lifecycle.terms;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
import static dev.rung.scoring.lifecycle.terms.Require.share;
import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;

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
            sound(shortestDays > 0, "shortestDays", Text.of("flaw.positive"));
            sound(
                    assumedDays >= shortestDays,
                    "assumedDays",
                    Text.of("flaw.at-least").with("least", shortestDays));
            sound(
                    longestDays >= assumedDays,
                    "longestDays",
                    Text.of("flaw.at-least").with("least", assumedDays));
            sound(leastPurchases >= 2, "leastPurchases", Text.of("flaw.rhythm-purchases"));
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
            ascending(List.of("declining", "dormant", "lost"), List.of(declining, dormant, lost));
            ascending(List.of("dormantAtMostDays", "lostAtMostDays"), List.of(dormantAtMostDays, lostAtMostDays));
            sound(newDays >= 0, "newDays", Text.of("flaw.not-negative"));
            sound(matureOrders > 0, "matureOrders", Text.of("flaw.at-least-1"));
        }
    }

    /// @param windowDays purchases of so many days count
    /// @param frequentOrders, loyalOrders so many purchase dates within the window are frequent, or loyal
    /// @param loyalSinceDays a loyal customer's first purchase was so long ago: a spree is no loyalty
    /// @param browserVisits a new customer without purchases is a browser from so many recent visits on
    public record Behaviour(
            int windowDays, int frequentOrders, int loyalOrders, int loyalSinceDays, int browserVisits) {

        public Behaviour {
            sound(windowDays > 0, "windowDays", Text.of("flaw.positive"));
            sound(loyalSinceDays >= 0, "loyalSinceDays", Text.of("flaw.not-negative"));
            sound(frequentOrders > 0, "frequentOrders", Text.of("flaw.positive"));
            sound(
                    loyalOrders >= frequentOrders,
                    "loyalOrders",
                    Text.of("flaw.at-least").with("least", frequentOrders));
            sound(browserVisits > 0, "browserVisits", Text.of("flaw.positive"));
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
            ascending(List.of("low", "middle", "high"), List.of(low, middle, high));
            sound(dropDays >= 2, "dropDays", Text.of("flaw.at-least").with("least", 2));
            sound(dropLeastOrders > 0, "dropLeastOrders", Text.of("flaw.at-least-1"));
            share(fewerOrders, "fewerOrders");
            share(smallerOrders, "smallerOrders");
            sound(incidentDays >= 0, "incidentDays", Text.of("flaw.not-negative"));
            sound(tierLostDays >= 0, "tierLostDays", Text.of("flaw.not-negative"));
        }
    }

    private static BigDecimal factor(String text) {
        return new BigDecimal(text);
    }
}
