package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.NotIssuable;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.terms.CartFitPolicy;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.terms.CouponCart;
import dev.rung.benefits.coupon.use.CouponChoice.Chosen;
import dev.rung.benefits.coupon.use.CouponChoice.Impossible;
import dev.rung.benefits.coupon.use.CouponChoice.MoreWanted;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds out what would become of a coupon if an order locked it now.
@ApplicationScoped
class CheckingCoupons {

    private final CustomerDirectory directory;
    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final Coupons coupons;
    private final IssuingCoupons issuing;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    CheckingCoupons(
            CustomerDirectory directory,
            OfferedBatches batches,
            CouponCodes codes,
            Coupons coupons,
            IssuingCoupons issuing,
            Participation participation,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.batches = batches;
        this.codes = codes;
        this.coupons = coupons;
        this.issuing = issuing;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param order that may have it locked; empty: none
    Uni<CouponCheck> check(String written, String externalId, String order, CouponCart cart) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> codes.find(written)
                        .map(found -> found.orElseThrow(
                                () -> Problem.of(404, "coupon-unknown").asException()))
                        .chain(code -> coupons.byCode(code.normal(), customer.customerId())
                                .chain(found -> isOnHold(found, customer.customerId(), order)
                                        .chain(onHold -> onHold
                                                ? Uni.createFrom().item(CouponCheck.refused(CouponRefusal.ON_HOLD))
                                                : batches.one(code.batchId())
                                                        .chain(batch -> check(
                                                                code,
                                                                found,
                                                                batch,
                                                                customer.customerId(),
                                                                order,
                                                                cart))))));
    }

    private Uni<Boolean> isOnHold(List<Coupon> found, UUID customerId, String order) {
        return CouponChoicePolicy.begins(found, customerId, order, new CouponPolicy(store.zone()), clock.instant())
                ? participation.maySpend(customerId).map(may -> !may)
                : Uni.createFrom().item(false);
    }

    private Uni<CouponCheck> check(
            CouponCode code, List<Coupon> found, OfferedBatch batch, UUID customerId, String order, CouponCart cart) {
        var choice = CouponChoicePolicy.choose(
                found,
                customerId,
                order,
                new Lock(order, Duration.ofMinutes(1)),
                new CouponPolicy(store.zone()),
                clock.instant());
        return switch (choice) {
            case Chosen(var coupon) -> Uni.createFrom().item(fit(batch, cart, coupon.lastDay()));
            case Impossible(var reason) -> Uni.createFrom().item(CouponCheck.refused(reason));
            case MoreWanted(var otherwise) ->
                isSetAside(code, batch)
                        .chain(isSetAside -> isSetAside
                                ? Uni.createFrom().item(CouponCheck.refused(CouponRefusal.OF_ANOTHER_CUSTOMER))
                                : coupons.held(batch.id(), customerId)
                                        .map(held -> issued(batch, held, otherwise, cart)));
        };
    }

    private Uni<Boolean> isSetAside(CouponCode code, OfferedBatch batch) {
        return batch.offer().codes() == CodeSource.SHARED
                ? Uni.createFrom().item(false)
                : coupons.setAside(List.of(code.normal())).map(found -> !found.isEmpty());
    }

    private CouponCheck issued(OfferedBatch batch, int held, @Nullable CouponRefusal otherwise, CouponCart cart) {
        return switch (issuing.verdict(batch, held)) {
            case Issuable(var firstDay, var lastDay) ->
                firstDay.isAfter(LocalDate.ofInstant(clock.instant(), store.zone()))
                        ? CouponCheck.refused(CouponRefusal.NOT_YET)
                        : fit(batch, cart, lastDay);
            case NotIssuable(var reason) -> CouponCheck.refused(otherwise == null ? reason : otherwise);
        };
    }

    private CouponCheck fit(OfferedBatch batch, CouponCart cart, LocalDate lastDay) {
        var digits = Currency.getInstance(store.currency()).getDefaultFractionDigits();
        return CouponCheck.of(CartFitPolicy.fit(batch.offer().terms(), cart, digits), lastDay);
    }
}
