package dev.rung.benefits.activity.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.terms.LotteryTerms;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts together what strangers need to check a draw. Needs the caller's session.
@ApplicationScoped
class DrawProofs {

    private final RunningActivities activities;
    private final DrawSeeds seeds;
    private final DrawTickets tickets;
    private final DrawSettings settings;
    private final Store store;
    private final Clock clock;

    DrawProofs(
            RunningActivities activities,
            DrawSeeds seeds,
            DrawTickets tickets,
            DrawSettings settings,
            Store store,
            Clock clock) {
        this.activities = activities;
        this.seeds = seeds;
        this.tickets = tickets;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// @param kind `lottery` or `free-trial`
    /// @param names in `zh-CN` and `en`
    /// @param commitment the SHA-256 of the seed, in hexadecimal digits
    /// @param committedAt since when it has been public
    /// @param seed absent while tickets are taken or drawn, and some minutes longer
    /// @param prizes `lottery`: what is in the urn at the beginning, in this order
    /// @param places `free-trial`: how many win
    /// @param tickets how many there are
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DrawProofView(
            String code,
            String kind,
            Map<String, String> names,
            LocalDate from,
            LocalDate until,
            String commitment,
            Instant committedAt,
            @Nullable String seed,
            @Nullable List<UrnPrize> prizes,
            @Nullable Integer places,
            long tickets) {}

    /// @param names in `zh-CN` and `en`
    /// @param count how many there are
    record UrnPrize(Map<String, String> names, String kind, int count) {}

    /// Fails with 404 where there is no draw, or none that was put on.
    Uni<DrawProofView> of(String code) {
        return activities
                .one(code)
                .chain(offer -> seeds.find(code)
                        .map(found -> found.orElseThrow(RunningActivities::unknown))
                        .chain(committed -> seed(offer)
                                .chain(seed -> tickets.last(code).map(count -> view(offer, committed, seed, count)))));
    }

    /// Of a trial, only once its winners are drawn: until then an honest draw would look like a false one.
    private Uni<@Nullable String> seed(ActivityOffer offer) {
        var day = LocalDate.ofInstant(clock.instant().minus(settings.seedAfter()), store.zone());
        return offer.isOver(day)
                ? tickets.anyUndrawn(offer.code())
                        .chain(undrawn -> undrawn
                                ? Uni.createFrom().nullItem()
                                : seeds.open(offer).map(DrawSeed::hex))
                : Uni.createFrom().nullItem();
    }

    private static DrawProofView view(
            ActivityOffer offer, DrawSeeds.CommittedSeed committed, @Nullable String seed, long count) {
        var content = offer.content();
        var trial = content.trial();
        return new DrawProofView(
                offer.code(),
                content.kind(),
                content.names(),
                content.from(),
                content.until(),
                committed.commitment(),
                committed.committedAt(),
                seed,
                prizes(content.lottery()),
                trial == null ? null : trial.places(),
                count);
    }

    private static @Nullable List<UrnPrize> prizes(@Nullable LotteryTerms lottery) {
        return lottery == null
                ? null
                : lottery.prizes().stream()
                        .map(prize -> new UrnPrize(prize.names(), prize.kind(), prize.count()))
                        .toList();
    }
}
