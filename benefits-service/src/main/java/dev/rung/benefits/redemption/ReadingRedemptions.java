package dev.rung.benefits.redemption;

import dev.rung.benefits.redemption.booking.Redemptions;
import dev.rung.benefits.redemption.booking.Reserving.ReservationReceipt;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Shows redemptions as they stand now, whether or not the timer was there. Needs the caller's session.
@ApplicationScoped
class ReadingRedemptions {

    private final CustomerDirectory directory;
    private final Redemptions redemptions;
    private final RewardOffers offers;
    private final CallerLanguage language;
    private final Clock clock;

    ReadingRedemptions(
            CustomerDirectory directory,
            Redemptions redemptions,
            RewardOffers offers,
            CallerLanguage language,
            Clock clock) {
        this.directory = directory;
        this.redemptions = redemptions;
        this.offers = offers;
        this.language = language;
        this.clock = clock;
    }

    /// In a session of its own.
    Uni<RedemptionView> show(Redemption redemption) {
        return Panache.withSession(() -> views(List.of(redemption)).map(List::getFirst));
    }

    /// 201 the first time, 200 for a repetition.
    Uni<RestResponse<RedemptionView>> answer(ReservationReceipt receipt) {
        return show(receipt.redemption())
                .map(view -> receipt.repeated()
                        ? RestResponse.ok(view)
                        : RestResponse.status(RestResponse.Status.CREATED, view));
    }

    /// Newest first.
    Uni<Page<RedemptionView>> of(String externalId, @Nullable String after, int limit) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> redemptions.page(customer.customerId(), Page.before(after), limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())))
                .chain(page -> views(page.items()).map(shown -> new Page<>(shown, page.next())));
    }

    /// Of all customers, newest first; none of a reward that nobody knows.
    Uni<Page<RedemptionView>> ofReward(String reward, @Nullable String after, int limit) {
        return redemptions
                .pageOfReward(reward, Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())))
                .chain(page -> views(page.items()).map(shown -> new Page<>(shown, page.next())));
    }

    private Uni<List<RedemptionView>> views(List<Redemption> shown) {
        var now = clock.instant();
        return offers.of(shown.stream().map(Redemption::reward).collect(Collectors.toSet()))
                .map(ReadingRedemptions::names)
                .map(names -> shown.stream()
                        .map(one -> RedemptionView.of(
                                one, one.state().asOf(now), language.pick(names.getOrDefault(one.reward(), Map.of()))))
                        .toList());
    }

    private static Map<String, Map<String, String>> names(List<RewardOffer> found) {
        return found.stream()
                .collect(Collectors.toMap(
                        RewardOffer::code, offer -> offer.content().names()));
    }
}
