package dev.rung.benefits.activity.streak;

import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.participation.EarningSpans;
import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells a member where they are with signing in, from the same days that [CountingStreaks] counts. Needs the
/// caller's session.
@ApplicationScoped
class ReadingStreaks {

    /// As long as the longest streak that there can be.
    private static final int DAYS_BACK = 366;

    private final CustomerDirectory directory;
    private final RunningActivities activities;
    private final StreakAwards awards;
    private final Participation participation;
    private final RewardClaims claims;
    private final PublishedRules rules;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    ReadingStreaks(
            CustomerDirectory directory,
            RunningActivities activities,
            StreakAwards awards,
            Participation participation,
            RewardClaims claims,
            PublishedRules rules,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.activities = activities;
        this.awards = awards;
        this.participation = participation;
        this.claims = claims;
        this.rules = rules;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    /// @param today in the store's zone
    /// @param signedIn whether the caller has signed in today
    /// @param daysInARow up to today, or up to yesterday where they have not signed in today yet
    /// @param points what one sign-in earns by the earning rules today; 0: nothing
    /// @param pointsTomorrow likewise, tomorrow
    /// @param streaks those that are on, by code
    record StreakStanding(
            LocalDate today,
            boolean signedIn,
            int daysInARow,
            long points,
            long pointsTomorrow,
            List<RunningStreak> streaks) {}

    /// @param code of the activity
    /// @param name in the caller's language
    /// @param until its last day
    /// @param days how many days in a row earn
    /// @param points that they earn, beside the sign-ins themselves
    /// @param reached how many of them there are
    /// @param exhausted whether the activity's budget does not bear these points any more
    /// @param awarded points that were given for days in a row that were complete today; 0: none
    record RunningStreak(
            String code,
            String name,
            LocalDate until,
            int days,
            long points,
            int reached,
            boolean exhausted,
            long awarded) {}

    Uni<StreakStanding> of(String externalId) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return directory
                .byExternalId(externalId)
                .chain(customer -> activities
                        .ofKind(ActivityKind.SIGN_IN_STREAK.code(), today)
                        .map(found -> found.stream()
                                .filter(offer -> !offer.content().from().isAfter(today))
                                .toList())
                        .chain(offers -> participation
                                .of(List.of(customer.customerId()))
                                .chain(earning -> standing(
                                        customer.customerId(), offers, earning.of(customer.customerId()), today))));
    }

    private Uni<StreakStanding> standing(
            UUID customer, List<ActivityOffer> offers, EarningSpans earning, LocalDate today) {
        return awards.signIns(customer, firstDay(offers, today), today)
                .map(signIns -> new SignInDays(awards.days(signIns, _ -> true), awards.days(signIns, earning)))
                .chain(signIns -> awards.reachedOn(customer, today)
                        .chain(awarded -> claims.of(customer, clock.instant())
                                .chain(claim -> rules.current()
                                        .map(current -> new StreakStanding(
                                                today,
                                                signIns.all().contains(today),
                                                StreakPolicy.inARow(signIns.counted(), today),
                                                points(current, claim.tier(), today),
                                                points(current, claim.tier(), today.plusDays(1)),
                                                offers.stream()
                                                        .map(offer -> streak(offer, signIns.counted(), today, awarded))
                                                        .toList())))));
    }

    /// @param counted those of them on which the customer took part
    private record SignInDays(Set<LocalDate> all, Set<LocalDate> counted) {}

    private static LocalDate firstDay(List<ActivityOffer> offers, LocalDate today) {
        var usual = today.minusDays(DAYS_BACK);
        return offers.stream()
                .map(offer -> offer.content().from())
                .filter(from -> from.isBefore(usual))
                .min(LocalDate::compareTo)
                .orElse(usual);
    }

    private static long points(EarningRules rules, @Nullable String tier, LocalDate day) {
        var rule = rules.on(day);
        return rule.pointsOf(
                SourceKind.SIGN_IN,
                Objects.requireNonNullElseGet(tier, () -> rule.lowest().code()));
    }

    private RunningStreak streak(
            ActivityOffer offer, Collection<LocalDate> days, LocalDate today, Map<String, Long> awarded) {
        var content = offer.content();
        var terms = Objects.requireNonNull(content.streak());
        var counted = days.stream().filter(day -> !day.isBefore(content.from())).collect(toSet());
        return new RunningStreak(
                offer.code(),
                language.pick(content.names()),
                content.until(),
                terms.days(),
                terms.points(),
                StreakPolicy.reached(counted, terms.days(), today),
                !offer.bears(terms.points()),
                awarded.getOrDefault(offer.code(), 0L));
    }
}
