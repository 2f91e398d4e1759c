package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponOutcome.Moved;
import dev.rung.benefits.coupon.life.CouponOutcome.Refused;
import dev.rung.benefits.coupon.life.CouponOutcome.Unchanged;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.NotIssuable;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.use.CouponChoice.Chosen;
import dev.rung.benefits.coupon.use.CouponChoice.Impossible;
import dev.rung.benefits.coupon.use.CouponChoice.MoreWanted;
import dev.rung.benefits.coupon.use.CouponsAtHand.RefusedCode;
import dev.rung.benefits.coupon.use.CouponsAtHand.UsableCoupon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Decides which of a customer's coupons and codes an order could lock now. Of a code that nobody has yet one
/// more would be issued; several of a batch count together for its limits.
final class CouponFinder {

    private static final Lock ANY_ORDER = new Lock("", Duration.ofMinutes(1));

    private final UUID customerId;
    private final Map<UUID, OfferedBatch> batches;
    private final Map<UUID, Integer> held;
    private final Set<String> setAside;
    private final Map<UUID, Integer> brought = new HashMap<>();
    private final BiFunction<OfferedBatch, Integer, IssueVerdict> verdict;
    private final CouponPolicy policy;
    private final LocalDate today;
    private final Instant now;
    private final List<UsableCoupon> usable = new ArrayList<>();
    private final List<RefusedCode> refused = new ArrayList<>();

    /// @param held how many of a batch the customer was issued
    /// @param setAside codes that reservations of rewards have
    /// @param verdict whether a batch gives one more to somebody who has so many
    CouponFinder(
            UUID customerId,
            Map<UUID, OfferedBatch> batches,
            Map<UUID, Integer> held,
            Set<String> setAside,
            BiFunction<OfferedBatch, Integer, IssueVerdict> verdict,
            ZoneId zone,
            Instant now) {
        this.customerId = customerId;
        this.batches = batches;
        this.held = Map.copyOf(held);
        this.setAside = Set.copyOf(setAside);
        this.verdict = verdict;
        this.policy = new CouponPolicy(zone);
        this.today = LocalDate.ofInstant(now, zone);
        this.now = now;
    }

    /// @param unused those that the customer has
    /// @param written codes that they bring
    /// @param known those of them that there are
    /// @param ofCodes the coupons of these codes, oldest first
    CouponsAtHand find(List<Coupon> unused, List<String> written, Map<String, CouponCode> known, List<Coupon> ofCodes) {
        unused.forEach(this::add);
        for (var one : written) {
            var code = known.get(one);
            if (code == null) {
                refused.add(new RefusedCode(one, CouponsAtHand.UNKNOWN));
            } else if (usable.stream().noneMatch(there -> there.normal().equals(code.normal()))) {
                bring(one, code, ofCodes);
            }
        }
        return new CouponsAtHand(List.copyOf(usable), List.copyOf(refused));
    }

    private void add(Coupon coupon) {
        switch (policy.decide(coupon, ANY_ORDER, now)) {
            case Moved _, Unchanged _ -> use(coupon);
            case Refused(var reason) -> refused.add(new RefusedCode(coupon.written(), reason.code()));
        }
    }

    private void bring(String written, CouponCode code, List<Coupon> ofCodes) {
        var found =
                ofCodes.stream().filter(one -> one.code().equals(code.normal())).toList();
        switch (CouponChoicePolicy.choose(found, customerId, ANY_ORDER.order(), ANY_ORDER, policy, now)) {
            case Chosen(var coupon) -> use(coupon);
            case Impossible(var reason) -> refused.add(new RefusedCode(written, reason.code()));
            case MoreWanted(var otherwise) -> oneMore(written, code, otherwise);
        }
    }

    private void oneMore(String written, CouponCode code, @Nullable CouponRefusal otherwise) {
        var batch = Objects.requireNonNull(batches.get(code.batchId()));
        if (batch.offer().codes() != CodeSource.SHARED && setAside.contains(code.normal())) {
            refused.add(new RefusedCode(written, CouponRefusal.OF_ANOTHER_CUSTOMER.code()));
            return;
        }
        var more = brought.getOrDefault(batch.id(), 0);
        switch (verdict.apply(batch.with(more), held.getOrDefault(batch.id(), 0) + more)) {
            case Issuable(var firstDay, var _)
            when firstDay.isAfter(today) -> refused.add(new RefusedCode(written, CouponRefusal.NOT_YET.code()));
            case Issuable _ -> {
                brought.merge(batch.id(), 1, Integer::sum);
                usable.add(of(null, code.normal(), code.written(), batch));
            }
            case NotIssuable(var reason) ->
                refused.add(new RefusedCode(
                        written, Objects.requireNonNullElse(otherwise, reason).code()));
        }
    }

    private void use(Coupon coupon) {
        usable.add(of(
                coupon.id(), coupon.code(), coupon.written(), Objects.requireNonNull(batches.get(coupon.batchId()))));
    }

    private static UsableCoupon of(@Nullable UUID id, String normal, String written, OfferedBatch batch) {
        return new UsableCoupon(
                id,
                normal,
                written,
                batch.id(),
                batch.offer().terms(),
                batch.offer().names());
    }
}
