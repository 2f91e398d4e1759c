package dev.rung.benefits.coupon.use;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the coupons that a customer could use now: those that they have, and codes that would become theirs.
/// Nothing changes by looking.
@ApplicationScoped
public class FindingCoupons {

    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final Coupons coupons;
    private final IssuingCoupons issuing;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    FindingCoupons(
            OfferedBatches batches,
            CouponCodes codes,
            Coupons coupons,
            IssuingCoupons issuing,
            Participation participation,
            Store store,
            Clock clock) {
        this.batches = batches;
        this.codes = codes;
        this.coupons = coupons;
        this.issuing = issuing;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param written codes that the customer brings, in whatever case and width
    /// @param most of those that they have already; the ones that end first come first, 0: none of them
    public Uni<CouponsAtHand> find(KnownCustomer customer, List<String> written, int most) {
        return participation.maySpend(customer)
                ? findUsable(customer.customerId(), written, most)
                : Uni.createFrom().item(CouponsAtHand.onHold(written));
    }

    private Uni<CouponsAtHand> findUsable(UUID customerId, List<String> written, int most) {
        return unused(customerId, most)
                .chain(unused -> codes.findAll(written)
                        .chain(found -> coupons.setAside(normal(found.values()))
                                .chain(setAside -> coupons.byCodes(normal(found.values()), customerId)
                                        .chain(ofCodes -> batches(unused, found.values())
                                                .chain(offered -> held(offered, ofCodes, found.values(), customerId)
                                                        .map(held -> new CouponFinder(
                                                                        customerId,
                                                                        offered,
                                                                        held,
                                                                        setAside,
                                                                        issuing::verdict,
                                                                        store.zone(),
                                                                        clock.instant())
                                                                .find(unused, written, found, ofCodes)))))));
    }

    private Uni<List<Coupon>> unused(UUID customerId, int most) {
        return most == 0
                ? Uni.createFrom().item(List.of())
                : coupons.unused(customerId, LocalDate.ofInstant(clock.instant(), store.zone()), most);
    }

    private Uni<Map<UUID, OfferedBatch>> batches(List<Coupon> unused, Collection<CouponCode> found) {
        var ids = Stream.concat(
                        unused.stream().map(Coupon::batchId), found.stream().map(CouponCode::batchId))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : batches.some(ids).map(offered -> offered.stream().collect(toMap(OfferedBatch::id, identity())));
    }

    /// Of the batches of which one more coupon may have to be issued.
    private Uni<Map<UUID, Integer>> held(
            Map<UUID, OfferedBatch> offered, List<Coupon> ofCodes, Collection<CouponCode> found, UUID customerId) {
        return coupons.held(
                found.stream()
                        .filter(code -> ofCodes.stream()
                                .allMatch(one -> one.shared() || !one.code().equals(code.normal())))
                        .map(CouponCode::batchId)
                        .filter(offered::containsKey)
                        .distinct()
                        .toList(),
                customerId);
    }

    private static List<String> normal(Collection<CouponCode> found) {
        return found.stream().map(CouponCode::normal).toList();
    }
}
