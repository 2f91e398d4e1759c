package dev.rung.benefits.activity.trial;

import dev.rung.benefits.activity.draw.DrawTicket;
import java.time.LocalDate;

/// Where an application for a free trial has come to.
sealed interface TrialState {

    /// The winners are not drawn yet.
    record Applied() implements TrialState {}

    record Lost() implements TrialState {}

    /// @param reportUntil the last day to write what they found, in the store's zone
    record Winner(LocalDate reportUntil) implements TrialState {}

    record Reported() implements TrialState {}

    /// @param lastDay to apply
    /// @param reportDays how many days the winners have after it
    static TrialState of(DrawTicket application, LocalDate lastDay, int reportDays, boolean reported) {
        var place = application.place();
        if (place == null) {
            return new Applied();
        }
        if (place != DrawTicket.WON) {
            return new Lost();
        }
        return reported ? new Reported() : new Winner(lastDayToReport(lastDay, reportDays));
    }

    static LocalDate lastDayToReport(LocalDate lastDay, int reportDays) {
        return lastDay.plusDays(reportDays);
    }

    /// As clients read it.
    default String code() {
        return switch (this) {
            case Applied() -> "applied";
            case Lost() -> "lost";
            case Winner _ -> "won";
            case Reported() -> "reported";
        };
    }
}
