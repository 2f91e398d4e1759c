package dev.rung.scoring.standings;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.participation.ParticipationPolicy;
import dev.rung.platform.participation.ParticipationSettings;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.scoring.features.orders.UnappliedMoney;
import dev.rung.scoring.policy.version.PolicyVersions;
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
    private final CustomerDirectory directory;
    private final PolicyVersions policies;
    private final CallerTexts wording;
    private final JsonText json;
    private final Store store;
    private final ParticipationPolicy participation;
    private final Clock clock;

    ReadingStandings(
            Standings standings,
            Decisions decisions,
            CustomerDirectory directory,
            PolicyVersions policies,
            CallerTexts wording,
            JsonText json,
            Store store,
            ParticipationSettings participation,
            Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.directory = directory;
        this.policies = policies;
        this.wording = wording;
        this.json = json;
        this.store = store;
        this.participation = participation.policy();
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

    /// A member who is registered and did nothing yet has the lowest tier. Not found: nobody heard of them.
    @WithSession
    Uni<StandingView> standingOf(String externalId) {
        return standings
                .byExternalId(externalId)
                .chain(standing -> standing == null ? entryOf(externalId) : assessed(standing));
    }

    /// A standing may come before the news of who the customer is: a guest until then.
    private Uni<StandingView> assessed(StandingEntity standing) {
        var now = clock.instant();
        var assessed = json.read(standing.assessment, Assessed.class);
        return directory
                .byId(assessed.customerId())
                .map(found -> found.map(KnownCustomer::wholeMembership).orElse(Membership.GUEST))
                .chain(membership ->
                        asHeld(view(assessed, unapplied(standing.state), membership.statusAt(now)), membership, now));
    }

    private Uni<StandingView> asHeld(StandingView view, Membership membership, Instant now) {
        var status = participation.decisive(membership, now);
        return participation.holdsTier(status)
                ? Uni.createFrom().item(view)
                : policies.inForce(now)
                        .map(policy -> wording.name(new EntryStanding(policy, now).lowest()))
                        .map(lowest -> view.withoutTier(
                                lowest,
                                wording.sentencesWithoutTier(
                                        status,
                                        way(membership, status, now),
                                        view.tier().name())));
    }

    /// The way back to a tier. Somebody who is no member beneath the restriction has to join as well
    /// once it ends.
    private String way(Membership membership, MemberStatus status, Instant now) {
        var enrolled = membership.enrolledAt(now);
        return status == enrolled || participation.holdsTier(enrolled)
                ? status.code()
                : "%s.%s".formatted(status.code(), enrolled.code());
    }

    private Uni<StandingView> entryOf(String externalId) {
        var now = clock.instant();
        return directory
                .findKept(externalId)
                .map(found -> found.orElseThrow(() -> Problem.of(404, "standing-unknown")
                        .with("externalId", externalId)
                        .asException()))
                .chain(customer -> policies.inForce(now)
                        .map(policy -> new EntryStanding(policy, now).of(customer, wording))
                        .chain(view -> asHeld(view, customer.wholeMembership(), now)));
    }

    private StandingView view(Assessed assessed, UnappliedMoney unapplied, MemberStatus status) {
        return StandingView.of(assessed, day(clock.instant()), day(assessed.assessedAt()), unapplied, status, wording);
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
                .map(known -> history(known, moment, forStaff));
    }

    private DecisionHistory history(DatedDecisions known, @Nullable Instant moment, boolean forStaff) {
        var events = moment == null ? known.newestFirst() : known.by(moment);
        return forStaff
                ? DecisionHistory.of(known, events, wording)
                : DecisionHistory.forCustomer(known, events, wording);
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
