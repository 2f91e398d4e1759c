package dev.rung.scoring.insight.figures;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Business dates from one to another, both included.
public record Period(LocalDate from, LocalDate to) {

    /// A year and a month: enough to compare a month with the same one a year ago.
    public static final int LONGEST = 400;

    /// Refuses what lies in the future, runs backwards or begins before 1970.
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null || to == null) {
            throw missing(from == null, to == null);
        }
        notAfter("to", to, today);
        if (from.isAfter(to)) {
            throw Problem.of(400, "period-backwards")
                    .at("to", Text.of("reason.not-before").with("first", "from"))
                    .asException();
        }
        notBeforeAll("from", from);
        return new Period(from, to);
    }

    private static RuntimeException missing(boolean isFrom, boolean isTo) {
        var problem = Problem.of(400, "period-missing");
        problem = isFrom ? problem.at("from", Text.of("reason.given")) : problem;
        return (isTo ? problem.at("to", Text.of("reason.given")) : problem).asException();
    }

    /// Refuses the future, and what lies so far back that no window begins before it.
    ///
    /// @param parameter its name
    public static void known(String parameter, LocalDate date, LocalDate today) {
        notAfter(parameter, date, today);
        notBeforeAll(parameter, date);
    }

    private static void notBeforeAll(String parameter, LocalDate date) {
        if (date.isBefore(LocalDate.EPOCH)) {
            throw Problem.of(400, "date-too-early")
                    .with("earliest", LocalDate.EPOCH)
                    .at(parameter, Text.of("reason.not-before").with("first", LocalDate.EPOCH))
                    .asException();
        }
    }

    private static void notAfter(String parameter, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw Problem.of(400, "date-in-future")
                    .with("today", today)
                    .at(parameter, Text.of("reason.not-after").with("last", today))
                    .asException();
        }
    }

    public Period atMost(int longest) {
        if (ChronoUnit.DAYS.between(from, to) >= longest) {
            throw Problem.of(400, "period-too-long")
                    .with("longest", longest)
                    .at("from", Text.of("reason.days-before-to").with("days", longest))
                    .asException();
        }
        return this;
    }

    /// Figures of single orders reach no further back than orders are kept.
    public Period notBefore(LocalDate earliest) {
        if (from.isBefore(earliest)) {
            throw Problem.of(400, "period-forgotten")
                    .with("earliest", earliest)
                    .at("from", Text.of("reason.not-before").with("first", earliest))
                    .asException();
        }
        return this;
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
