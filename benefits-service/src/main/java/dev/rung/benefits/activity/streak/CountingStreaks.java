package dev.rung.benefits.activity.streak;

import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.ActivityPoints;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.streak.StreakAwards.StreakAward;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.activity.terms.StreakTerms;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.participation.EarningSpans;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// Counts a customer's days in a row and gives what is new, in one transaction and under the lock on their
/// balance. Doing it again changes nothing. Of a budget that is running out, whoever is counted first has what
/// is left.
///
/// Sign-ins count by the member status of their moment. Those who do not earn when it is counted get nothing yet, and
/// are counted when they are let in again. What was given before a status was told is their next one.
@ApplicationScoped
class CountingStreaks {

    private final StreaksDue due;
    private final StreakAwards awards;
    private final RunningActivities activities;
    private final ActivityPoints points;
    private final Participation participation;
    private final Ledger ledger;
    private final PointsMetrics pointsMetrics;
    private final ActivityMetrics metrics;
    private final StreakSettings settings;
    private final Store store;
    private final Clock clock;

    CountingStreaks(
            StreaksDue due,
            StreakAwards awards,
            RunningActivities activities,
            ActivityPoints points,
            Participation participation,
            Ledger ledger,
            PointsMetrics pointsMetrics,
            ActivityMetrics metrics,
            StreakSettings settings,
            Store store,
            Clock clock) {
        this.due = due;
        this.awards = awards;
        this.activities = activities;
        this.points = points;
        this.participation = participation;
        this.ledger = ledger;
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    Uni<List<LotHolder>> nextDue(UUID after, int most) {
        return Panache.withTransaction(() -> due.clear(since()).chain(() -> due.next(after, clock.instant(), most)));
    }

    /// A customer whom another transaction has locked stays due.
    Uni<Void> count(LotHolder holder) {
        return Panache.withTransaction(() -> ledger.lockFree(List.of(holder.customerId()))
                        .chain(locked -> locked.isEmpty()
                                ? Uni.createFrom().item(List.<Map<String, Long>>of())
                                : participation
                                        .of(locked)
                                        .chain(earning -> count(holder, earning.of(holder.customerId())))))
                .invoke(given -> given.forEach(moved -> {
                    pointsMetrics.count(moved);
                    metrics.countEntry(ActivityKind.SIGN_IN_STREAK);
                }))
                .replaceWithVoid();
    }

    Uni<Void> putOff(UUID customer, Instant notBefore) {
        return Panache.withTransaction(() -> due.putOff(customer, notBefore));
    }

    private Uni<List<Map<String, Long>>> count(LotHolder holder, EarningSpans earning) {
        var now = clock.instant();
        if (earning.test(now)) {
            return countAll(holder, earning).call(() -> due.done(holder.customerId()));
        }
        return earning.returnsAfter(now)
                .map(at -> due.putOff(holder.customerId(), at))
                .orElseGet(() -> due.done(holder.customerId()))
                .replaceWith(List.of());
    }

    /// @return the points that moved, by the kind of transaction, of each award
    private Uni<List<Map<String, Long>>> countAll(LotHolder holder, EarningSpans earning) {
        return activities
                .ofKind(ActivityKind.SIGN_IN_STREAK.code(), since())
                .chain(offers -> Multi.createFrom()
                        .iterable(offers)
                        .onItem()
                        .transformToUniAndConcatenate(offer -> count(holder, offer, earning))
                        .collect()
                        .asList())
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Map<String, Long>>> count(LotHolder holder, ActivityOffer offer, EarningSpans earning) {
        var terms = Objects.requireNonNull(offer.content().streak());
        return awards.signIns(holder.customerId(), offer)
                .map(signIns -> StreakPolicy.completedOn(awards.days(signIns, earning), terms.days()))
                .chain(completed -> awards.count(holder.customerId(), offer.code())
                        .map(given -> fresh(holder, offer.code(), terms, completed, given)))
                .chain(fresh -> Multi.createFrom()
                        .iterable(fresh)
                        .onItem()
                        .transformToUniAndConcatenate(award -> give(holder, award))
                        .filter(moved -> !moved.isEmpty())
                        .collect()
                        .asList());
    }

    private LocalDate since() {
        return LocalDate.ofInstant(clock.instant().minus(settings.countedFor()), store.zone());
    }

    private static List<StreakAward> fresh(
            LotHolder holder, String code, StreakTerms terms, List<LocalDate> completed, int given) {
        return IntStream.range(given, completed.size())
                .mapToObj(place ->
                        new StreakAward(code, holder.customerId(), place + 1, completed.get(place), terms.points()))
                .toList();
    }

    /// Nothing where the budget does not bear it.
    private Uni<Map<String, Long>> give(LotHolder holder, StreakAward award) {
        return activities
                .give(award.activityCode(), award.points())
                .chain(borne -> borne
                        ? awards.add(award)
                                .chain(() -> points.give(
                                        holder, award.name(), award.points(), JsonRows.toMicroseconds(clock.instant())))
                        : Uni.createFrom().item(Map.of()));
    }
}
