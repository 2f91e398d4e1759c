package dev.rung.benefits.coupon.wallet;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.wallet.CodeHolders.CouponHolder;
import dev.rung.benefits.coupon.wallet.CodeLookupResource.CodeHolderView;
import dev.rung.benefits.coupon.wallet.CodeLookupResource.CodeLookupView;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Finds out whose a code is. Needs the caller's session.
@ApplicationScoped
class LookingUpCodes {

    /// A shared code may be half of all customers'.
    private static final int MOST_HOLDERS = 50;

    private final CouponCodes codes;
    private final CodeHolders holders;
    private final Coupons coupons;
    private final OfferedBatches batches;
    private final ReadingCoupons reading;
    private final CallerLanguage language;

    LookingUpCodes(
            CouponCodes codes,
            CodeHolders holders,
            Coupons coupons,
            OfferedBatches batches,
            ReadingCoupons reading,
            CallerLanguage language) {
        this.codes = codes;
        this.holders = holders;
        this.coupons = coupons;
        this.batches = batches;
        this.reading = reading;
        this.language = language;
    }

    /// @param written in whatever case and width
    Uni<CodeLookupView> find(String written) {
        return codes.find(written)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(404, "coupon-unknown").asException()))
                .chain(code -> batches.one(code.batchId())
                        .chain(batch -> holders.of(code.normal(), MOST_HOLDERS)
                                .chain(this::views)
                                .map(found ->
                                        view(code, language.pick(batch.offer().names()), found))));
    }

    private Uni<List<CodeHolderView>> views(List<CouponHolder> holders) {
        return coupons.some(holders.stream().map(CouponHolder::id).toList())
                .chain(reading::views)
                .map(shown -> shown.stream().collect(toMap(CouponView::id, Function.identity())))
                .map(byId -> holders.stream()
                        .map(one -> new CodeHolderView(one.externalId(), Objects.requireNonNull(byId.get(one.id()))))
                        .toList());
    }

    private static CodeLookupView view(CouponCode code, String batch, List<CodeHolderView> holders) {
        return new CodeLookupView(code.written(), code.free(), code.batchId(), batch, holders);
    }
}
