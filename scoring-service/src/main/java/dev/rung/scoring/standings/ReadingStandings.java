package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.scoring.features.orders.UnappliedMoney;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.state.CustomerState;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReadingStandings {

    private final Standings standings;
    private final Decisions decisions;
    private final CallerTexts wording;
    private final JsonText json;
    private final Store store;
    private final Clock clock;

    ReadingStandings(
            Standings standings, Decisions decisions, CallerTexts wording, JsonText json, Store store, Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.wording = wording;
        this.json = json;
        this.store = store;
        this.clock = clock;
    }

    /// The customer's own standing, without the shop's rating of them.
    @WithSession
    Uni<StandingView> ownStandingOf(String externalId) {
        return standingOf(externalId).map(StandingView::forCustomer);
    }

    @WithSession
    Uni<DecisionHistory> ownHistoryOf(String externalId, @Nullable Instant asOf) {
        return historyOf(externalId, asOf, false);
    }

    /// Not found also where a customer is registered but has done nothing yet: there is nothing to assess.
    @WithSession
    Uni<StandingView> standingOf(String externalId) {
        return standings
                .byExternalId(externalId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "standing-unknown")
                        .with("externalId", externalId)
                        .asException())
                .map(standing -> view(json.read(standing.assessment, Assessed.class), unapplied(standing.state)));
    }

    private StandingView view(Assessed assessed, UnappliedMoney unapplied) {
        return StandingView.of(assessed, day(clock.instant()), day(assessed.assessedAt()), unapplied, wording);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(store.zone()).toLocalDate();
    }

    /// @param asOf the moment to look back from; null for all that was decided, also by a
    ///     shop whose clock is ahead
    /// @param forStaff who read all of it
    @WithSession
    Uni<DecisionHistory> historyOf(String externalId, @Nullable Instant asOf, boolean forStaff) {
        var moment = asOf == null ? null : past(asOf);
        return decisions
                .of(externalId)
                .map(found -> found.stream()
                        .map(decision -> json.read(decision.decision, TierEvent.class))
                        .toList())
                .map(DatedDecisions::of)
                .map(dated -> moment == null ? dated.newestFirst() : dated.by(moment))
                .map(events ->
                        forStaff ? DecisionHistory.of(events, wording) : DecisionHistory.forCustomer(events, wording));
    }

    private Instant past(Instant asOf) {
        PastMoment.flaw(asOf, clock.instant()).ifPresent(reason -> {
            throw Problem.of(400, "invalid").at("asOf", reason).asException();
        });
        return asOf;
    }

    private static UnappliedMoney unapplied(@Nullable String state) {
        return state == null
                ? UnappliedMoney.NONE
                : CustomerState.read(Base64.getMimeDecoder().decode(state))
                        .whole()
                        .unapplied();
    }
}
