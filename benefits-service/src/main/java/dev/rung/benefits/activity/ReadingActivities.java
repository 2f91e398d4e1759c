package dev.rung.benefits.activity;

import dev.rung.benefits.activity.ActivityView.EntryObstacle;
import dev.rung.benefits.activity.ActivityView.PrizeView;
import dev.rung.benefits.activity.entry.ActivityEntries;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.EntryDecision;
import dev.rung.benefits.activity.entry.EntryPolicy;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.terms.ActivityContent.EntryLimit;
import dev.rung.benefits.activity.terms.LotteryTerms;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows what is on with what is in the way, by the same policy that taking part asks. Needs the caller's
/// session.
@ApplicationScoped
class ReadingActivities {

    private final CustomerDirectory directory;
    private final RunningActivities activities;
    private final ActivityEntries entries;
    private final Ladders ladders;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    ReadingActivities(
            CustomerDirectory directory,
            RunningActivities activities,
            ActivityEntries entries,
            Ladders ladders,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.activities = activities;
        this.entries = entries;
        this.ladders = ladders;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    Uni<Page<ActivityView>> to(String externalId, @Nullable String after, int limit) {
        var now = clock.instant();
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> entries.claimsOf(customer.customerId(), now)
                        .chain(claims -> ladders.inForce(now).chain(ladder -> {
                            var policy = new EntryPolicy(ladder, today());
                            return page(
                                    activities.ofMember(customer.customerId(), today(), first(after), limit + 1),
                                    limit,
                                    offer -> policy.decide(offer, claims.on(offer, ladder)));
                        })));
    }

    Uni<Page<ActivityView>> toAnybody(@Nullable String after, int limit) {
        var policy = new EntryPolicy(List.of(), today());
        return page(activities.on(today(), first(after), limit + 1), limit, policy::decide);
    }

    private Uni<Page<ActivityView>> page(
            Uni<List<ActivityOffer>> offers, int limit, Function<ActivityOffer, EntryDecision> decision) {
        return offers.map(
                found -> Page.of(found, limit, ActivityOffer::code).map(offer -> view(offer, decision.apply(offer))));
    }

    private static String first(@Nullable String after) {
        return Objects.requireNonNullElse(after, "");
    }

    private ActivityView view(ActivityOffer offer, EntryDecision decision) {
        var content = offer.content();
        var limit = content.entryLimit();
        var trial = content.trial();
        var streak = content.streak();
        return new ActivityView(
                offer.code(),
                content.kind(),
                language.pick(content.names()),
                language.pick(content.terms()),
                content.from(),
                content.until(),
                content.lowestTier(),
                content.price(),
                limit.map(EntryLimit::most).orElse(null),
                limit.map(one -> one.period().code()).orElse(null),
                content.promotion(),
                prizes(content.lottery()),
                trial == null ? null : trial.places(),
                streak == null ? null : streak.days(),
                streak == null ? null : streak.points(),
                EntryObstacle.of(decision));
    }

    private @Nullable List<PrizeView> prizes(@Nullable LotteryTerms lottery) {
        return lottery == null
                ? null
                : lottery.prizes().stream()
                        .map(prize -> new PrizeView(language.pick(prize.names()), prize.kind(), prize.count()))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
