package dev.rung.scoring.population.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One piece of work on the whole population, as the table `jobs` has it.
///
/// @param number counts up with every job of any kind
/// @param kind a code of [JobKind]
/// @param policyVersion the version that is tried, refreshed or in force
/// @param night the business date of one that the timer began, at most one of each kind; null for
///     one that somebody asked for
/// @param state `RUNNING`, `FAILED`, or what the kind calls its end
/// @param terms what else the kind must know, as JSON
/// @param report what came of it, as JSON; null while it runs, and where it failed
public record Job(
        UUID id,
        long number,
        String kind,
        int policyVersion,
        @Nullable LocalDate night,
        String state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String terms,
        @Nullable String report) {

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    static Job read(ResultSet row) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("kind"),
                row.getInt("policy_version"),
                row.getObject("night", LocalDate.class),
                row.getString("state"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getString("terms"),
                row.getString("report"));
    }
}
