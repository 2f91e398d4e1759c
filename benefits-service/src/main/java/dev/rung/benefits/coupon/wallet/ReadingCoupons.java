package dev.rung.benefits.coupon.wallet;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponState.Expired;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.terms.CouponFields;
import dev.rung.benefits.coupon.wallet.WalletEntries.WalletEntry;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts coupons into words, as they stand now.
@ApplicationScoped
class ReadingCoupons {

    private final CustomerDirectory directory;
    private final Coupons coupons;
    private final WalletEntries entries;
    private final OfferedBatches batches;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    ReadingCoupons(
            CustomerDirectory directory,
            Coupons coupons,
            WalletEntries entries,
            OfferedBatches batches,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.coupons = coupons;
        this.entries = entries;
        this.batches = batches;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    /// Newest first.
    Uni<Page<CouponView>> of(String externalId, @Nullable String after, int limit) {
        var before = Page.before(after);
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> coupons.of(customer.customerId(), before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())))
                .chain(page -> views(page.items()).map(views -> new Page<>(views, page.next())));
    }

    /// As a member looks for one.
    Uni<Page<CouponView>> usableFirst(String externalId, @Nullable String after, int limit) {
        var cursor = WalletCursor.of(after);
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> entries.after(customer.customerId(), cursor, today, limit + 1))
                .map(found -> Page.of(found, limit, last -> last.cursor().written()))
                .chain(page -> views(page.items().stream().map(WalletEntry::id).toList(), page.next()));
    }

    private Uni<Page<CouponView>> views(List<UUID> ids, @Nullable String next) {
        return coupons.some(ids)
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                        .toList())
                .chain(this::views)
                .map(views -> new Page<>(views, next));
    }

    Uni<CouponView> view(Coupon coupon) {
        return views(List.of(coupon)).map(List::getFirst);
    }

    /// In the order in which they come.
    Uni<List<CouponView>> views(List<Coupon> shown) {
        var policy = new CouponPolicy(store.zone());
        var now = clock.instant();
        return batches.some(shown.stream().map(Coupon::batchId).collect(Collectors.toSet()))
                .map(found -> found.stream().collect(toMap(OfferedBatch::id, Function.identity())))
                .map(byId -> shown.stream()
                        .map(one -> view(one, Objects.requireNonNull(byId.get(one.batchId())), policy, now))
                        .toList());
    }

    private CouponView view(Coupon coupon, OfferedBatch batch, CouponPolicy policy, Instant now) {
        var offer = batch.offer();
        var state = policy.seenAt(coupon, now);
        var order = switch (state) {
            case Locked locked -> locked.order();
            case Redeemed redeemed -> redeemed.order();
            case Issued _, Expired _, Withdrawn _ -> null;
        };
        return new CouponView(
                coupon.id(),
                coupon.batchId(),
                coupon.written(),
                offer.terms().kind().code(),
                language.pick(offer.names()),
                language.pick(offer.descriptions()),
                CouponFields.of(offer.terms()),
                state.code(),
                order,
                state instanceof Locked locked ? locked.until() : null,
                coupon.firstDay(),
                coupon.lastDay(),
                coupon.issuedAt());
    }
}
