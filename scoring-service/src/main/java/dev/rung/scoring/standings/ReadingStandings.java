package dev.rung.scoring.standings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReadingStandings {

    private final Standings standings;
    private final Decisions decisions;
    private final Wording wording;
    private final ObjectMapper json;
    private final Clock clock;

    ReadingStandings(Standings standings, Decisions decisions, Wording wording, ObjectMapper json, Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    /// Not found also where a customer is registered but has done nothing yet: there is nothing to assess.
    @WithSession
    Uni<StandingView> standingOf(String externalId) {
        return standings
                .byExternalId(externalId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "standing-unknown", "Nothing is known of this customer's behaviour")
                        .with("externalId", externalId)
                        .asException())
                .map(standing -> StandingView.of(read(standing.assessment, Assessed.class), wording));
    }

    /// @param asOf the moment to look back from; null for now
    /// @param forStaff who read all of it
    @WithSession
    Uni<History> historyOf(String externalId, @Nullable Instant asOf, boolean forStaff) {
        return decisions
                .of(externalId, asOf == null ? clock.instant() : bounded(asOf))
                .map(found -> found.stream().map(decision -> read(decision.decision, TierEvent.class)))
                .map(events -> forStaff ? History.of(events, wording) : History.forCustomer(events, wording));
    }

    /// PostgreSQL knows fewer moments than Java: nothing was decided before 1970, all was by tomorrow.
    private Instant bounded(Instant asOf) {
        var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        return asOf.isBefore(Instant.EPOCH) ? Instant.EPOCH : asOf.isAfter(tomorrow) ? tomorrow : asOf;
    }

    @WithSession
    Uni<Page<StandingRow>> page(StandingsQuery query) {
        return standings.page(query).map(found -> page(found, query.limit()));
    }

    private Page<StandingRow> page(List<Standing> found, int limit) {
        var rows = found.stream()
                .map(standing -> StandingRow.of(standing, read(standing.assessment, Assessed.class), wording))
                .toList();
        var next = found.size() < limit
                ? null
                : new StandingsQuery.Cursor(found.getLast().growthValue, found.getLast().customerId).text();
        return new Page<>(rows, next);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
