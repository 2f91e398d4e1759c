package dev.rung.benefits.coupon.expiry;

import dev.rung.benefits.coupon.expiry.EndingCoupons.EndingCoupon;
import dev.rung.benefits.coupon.expiry.EndingCoupons.NoticedCoupon;
import dev.rung.benefits.coupon.expiry.EndingCoupons.OverdueCoupon;
import dev.rung.benefits.coupon.life.CouponAct.Expire;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.expiry.NoticePolicy;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.CouponEvent.CouponExpiring;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.outbox.Outbox.OutboxEvent;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Tells of coupons that end soon and expires those that have, a page in each transaction. The lock on each
/// coupon and the notice that it remembers are the guard of telling once.
@ApplicationScoped
class ExpiringCoupons {

    private static final int PAGE = 500;

    private final EndingCoupons ending;
    private final Coupons coupons;
    private final MovingCoupons moving;
    private final Outbox outbox;
    private final NoticeSettings settings;
    private final Store store;
    private final Clock clock;

    ExpiringCoupons(
            EndingCoupons ending,
            Coupons coupons,
            MovingCoupons moving,
            Outbox outbox,
            NoticeSettings settings,
            Store store,
            Clock clock) {
        this.ending = ending;
        this.coupons = coupons;
        this.moving = moving;
        this.outbox = outbox;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    private record Notice(EndingCoupon coupon, int days, long left) {

        NoticedCoupon noticed() {
            return new NoticedCoupon(coupon.id(), days);
        }

        CouponExpiring event(Instant now) {
            var name = "%s/expiring/%d".formatted(coupon.id(), days);
            return new CouponExpiring(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    coupon.customerId(),
                    coupon.externalId(),
                    now,
                    coupon.id(),
                    coupon.batchId(),
                    coupon.lastDay(),
                    (int) left);
        }
    }

    /// @param after the last one of the page before
    /// @return those of this page; none at the end
    Uni<List<EndingCoupon>> tellNext(UUID after) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, store.zone());
        var farthest =
                settings.notices().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Panache.withTransaction(() -> ending.next(today, today.plusDays(farthest), after, now, PAGE)
                .call(found ->
                        tell(found.stream().flatMap(one -> due(one, today)).toList(), now)));
    }

    /// @return how many were expired; none at the end
    Uni<Integer> expireNext() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, store.zone());
        return Panache.withTransaction(() -> ending.over(today, now, PAGE)
                .chain(found ->
                        coupons.some(found.stream().map(OverdueCoupon::id).toList()))
                .chain(over -> moving.moveAll(over, new Expire())));
    }

    private Stream<Notice> due(EndingCoupon one, LocalDate today) {
        var issued = LocalDate.ofInstant(one.issuedAt(), store.zone());
        return NoticePolicy.due(settings.notices(), issued, one.lastDay(), one.noticed(), today).stream()
                .mapToObj(days -> new Notice(one, days, ChronoUnit.DAYS.between(today, one.lastDay())));
    }

    private Uni<Void> tell(List<Notice> notices, Instant now) {
        var inOrder = notices.stream()
                .sorted(Comparator.comparing(one -> one.coupon().customerId().toString()))
                .toList();
        return ending.noticed(inOrder.stream().map(Notice::noticed).toList())
                .chain(() -> outbox.addAll(
                        Topic.POINTS_EVENTS,
                        inOrder.stream()
                                .map(one -> new OutboxEvent(
                                        one.coupon().customerId().toString(), one.event(now)))
                                .toList()));
    }
}
