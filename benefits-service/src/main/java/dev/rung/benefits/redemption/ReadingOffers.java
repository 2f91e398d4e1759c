package dev.rung.benefits.redemption;

import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.redemption.booking.RewardClaims;
import dev.rung.benefits.redemption.rule.RedemptionDecision;
import dev.rung.benefits.redemption.rule.RedemptionPolicy;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Shows what is on offer with what is in the way, by the same policy that reserving asks. Needs the caller's
/// session.
@ApplicationScoped
class ReadingOffers {

    private final CustomerDirectory directory;
    private final RewardOffers offers;
    private final RewardClaims claims;
    private final Ladders ladders;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    ReadingOffers(
            CustomerDirectory directory,
            RewardOffers offers,
            RewardClaims claims,
            Ladders ladders,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.offers = offers;
        this.claims = claims;
        this.ladders = ladders;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    Uni<Page<OfferView>> to(String externalId, @Nullable String after, int limit) {
        var now = clock.instant();
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> claims.of(customer.customerId(), now))
                .chain(found -> ladders.inForce(now)
                        .chain(ladder -> page(
                                now,
                                after,
                                limit,
                                ladder,
                                (policy, offer) -> policy.decide(offer, found.on(offer, ladder)))));
    }

    Uni<Page<OfferView>> toAnybody(@Nullable String after, int limit) {
        return page(clock.instant(), after, limit, List.of(), RedemptionPolicy::decide);
    }

    private Uni<Page<OfferView>> page(
            Instant now,
            @Nullable String after,
            int limit,
            List<String> ladder,
            BiFunction<RedemptionPolicy, RewardOffer, RedemptionDecision> decision) {
        var today = LocalDate.ofInstant(now, store.zone());
        var policy = new RedemptionPolicy(ladder, today);
        return offers.offered(today, Objects.requireNonNullElse(after, ""), limit + 1)
                .map(found -> Page.of(found, limit, RewardOffer::code)
                        .map(offer -> view(offer, decision.apply(policy, offer))));
    }

    private OfferView view(RewardOffer offer, RedemptionDecision decision) {
        var content = offer.content();
        return new OfferView(
                offer.code(),
                content.kind(),
                language.pick(content.names()),
                language.pick(content.terms()),
                content.value(),
                content.points(),
                content.cash(),
                content.from(),
                content.until(),
                content.lowestTier(),
                content.limit(),
                content.period(),
                offer.stock(),
                OfferView.Obstacle.of(decision));
    }
}
