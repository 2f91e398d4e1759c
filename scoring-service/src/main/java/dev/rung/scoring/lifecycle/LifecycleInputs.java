package dev.rung.scoring.lifecycle;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A customer's stage, behaviour type and churn on a business date.
public record LifecycleInputs(
        PurchaseHistory history, LocalDate today, Stage stage, ShopperType behaviour, Churn churn) {

    public static LifecycleInputs of(PurchaseHistory history, RhythmTerms terms, LocalDate today) {
        var rhythm = Rhythm.of(history, terms.rhythm());
        var limits = RhythmLimits.of(rhythm, terms);
        return new LifecycleInputs(
                history,
                today,
                Stage.of(history, limits, terms.stages(), today),
                ShopperType.of(history, terms, today),
                ChurnPolicy.assess(history, rhythm, limits, terms.churn(), today));
    }

    /// The stage alone: reports judge everybody by it, and ask for nothing else.
    public static String stageCode(PurchaseHistory history, RhythmTerms terms, LocalDate today) {
        var limits = RhythmLimits.of(Rhythm.of(history, terms.rhythm()), terms);
        return Stage.of(history, limits, terms.stages(), today).code();
    }

    /// `new`, `growing`, `mature`, `declining`, `dormant` or `lost`.
    public String stageCode() {
        return stage.code();
    }

    /// `new`, `browser`, `frequent` or `loyal`.
    public String behaviourCode() {
        return behaviour.code();
    }

    /// As it is published.
    public AssessmentEvent.Churn churnRow() {
        return new AssessmentEvent.Churn(churn.level().code(), churn.reasonCodes(), churn.rhythmDays());
    }

    long silentDays() {
        return history.silentDays(today);
    }

    /// The days from a date to the first purchase after it; empty if there was none.
    Optional<Long> boughtAfter(LocalDate date) {
        return Optional.ofNullable(history.lastBoughtOn())
                .filter(last -> last.isAfter(date))
                .map(last -> history.bought(date.plusDays(1), last).stream()
                        .findFirst()
                        .map(PurchaseHistory.NetPurchase::on)
                        .orElse(last))
                .map(again -> ChronoUnit.DAYS.between(date, again));
    }
}
