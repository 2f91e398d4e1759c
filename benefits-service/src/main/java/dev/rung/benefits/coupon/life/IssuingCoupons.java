package dev.rung.benefits.coupon.life;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.code.MakingCodes;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponSteps.CouponStep;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.NotIssuable;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.contracts.Topic;
import dev.rung.platform.locale.Text;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues coupons, in the caller's transaction. The lock on the batch guards its limits: whoever issues next
/// counts after this one's end.
@ApplicationScoped
public class IssuingCoupons {

    private static final IssuePolicy.IssueVerdict NOT_OF_STAFF = new NotIssuable(CouponRefusal.NOT_OPEN);

    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final MakingCodes making;
    private final Coupons coupons;
    private final CouponSteps steps;
    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    IssuingCoupons(
            OfferedBatches batches,
            CouponCodes codes,
            MakingCodes making,
            Coupons coupons,
            CouponSteps steps,
            Outbox outbox,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.batches = batches;
        this.codes = codes;
        this.making = making;
        this.coupons = coupons;
        this.steps = steps;
        this.outbox = outbox;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param campaign or activity that gives it, to which its cost belongs; null: none does
    /// @param sender who asked, as their token names them
    public record IssueWish(
            UUID customerId,
            String externalId,
            IssueCause cause,
            @Nullable String campaign,
            String sender) {

        public IssueWish(UUID customerId, String externalId, IssueCause cause, String sender) {
            this(customerId, externalId, cause, null, sender);
        }
    }

    /// Whether the customer got one.
    public sealed interface IssueOutcome {

        record NewCoupon(Coupon coupon) implements IssueOutcome {}

        record NoCoupon(CouponRefusal reason) implements IssueOutcome {}
    }

    /// Whatever code is free.
    public Uni<Coupon> issueAny(UUID batchId, IssueWish wish, UUID couponId) {
        return batches.lock(batchId)
                .invoke(IssuingCoupons::mustBeOfStaff)
                .chain(batch -> takeCode(batch).chain(code -> issue(couponId, batch, code, wish)));
    }

    /// Whatever code is free, where the batch gives the customer one more and has a code left.
    public Uni<IssueOutcome> issueIfAny(UUID batchId, IssueWish wish, UUID couponId) {
        return batches.lock(batchId)
                .chain(batch -> coupons.held(batchId, wish.customerId())
                        .map(held -> batch.benefit() == null ? verdict(batch, held) : NOT_OF_STAFF)
                        .chain(verdict -> switch (verdict) {
                            case NotIssuable(var reason) -> noCoupon(reason);
                            case Issuable _ ->
                                freeCode(batch)
                                        .chain(found -> found.map(code -> issue(couponId, batch, code, wish)
                                                        .<IssueOutcome>map(IssueOutcome.NewCoupon::new))
                                                .orElseGet(() -> noCoupon(CouponRefusal.NO_CODES)));
                        }));
    }

    private static Uni<IssueOutcome> noCoupon(CouponRefusal reason) {
        return Uni.createFrom().item(new IssueOutcome.NoCoupon(reason));
    }

    /// The code that the customer brought. The caller holds the lock on the batch and knows that nobody else
    /// has a coupon of it, nor set it aside.
    public Uni<Coupon> issueBrought(OfferedBatch batch, CouponCode code, IssueWish wish) {
        var taken = code.free() ? codes.take(code.normal()) : Uni.createFrom().voidItem();
        return taken.chain(() -> issue(UUID.randomUUID(), batch, code, wish));
    }

    /// One for a use of a benefit of a tier, whose limits are those of the benefit. It has the id of the use: none
    /// gives two.
    public Uni<Coupon> issueFor(OfferedBatch batch, UUID useId, UUID entitlementId, IssueWish wish) {
        return making.makeTaken(batch.id())
                .chain(code -> add(useId, batch, code, wish, issuable(batch, 0), entitlementId));
    }

    /// The code that was set aside, for the days of that time: the limits counted it then.
    public Uni<Coupon> issueHeld(OfferedBatch batch, CouponCode code, Issuable days, IssueWish wish, UUID couponId) {
        return add(couponId, batch, code, wish, days, null);
    }

    private Uni<Coupon> issue(UUID id, OfferedBatch batch, CouponCode code, IssueWish wish) {
        return coupons.held(batch.id(), wish.customerId())
                .map(held -> issuable(batch, held))
                .call(() -> batches.countIssued(batch.id()))
                .chain(days -> add(id, batch, code, wish, days, null));
    }

    private Uni<Coupon> add(
            UUID id, OfferedBatch batch, CouponCode code, IssueWish wish, Issuable days, @Nullable UUID entitlementId) {
        var coupon = new Coupon(
                id,
                0,
                code.normal(),
                code.written(),
                batch.offer().codes() == CodeSource.SHARED,
                batch.id(),
                wish.customerId(),
                days.firstDay(),
                days.lastDay(),
                clock.instant(),
                entitlementId,
                wish.campaign(),
                null,
                new Issued());
        var step = new CouponStep(
                UUID.randomUUID(),
                id,
                "issue",
                null,
                null,
                wish.sender(),
                coupon.issuedAt(),
                coupon.state().code(),
                null);
        return coupons.add(coupon)
                .chain(() -> steps.add(List.of(step)))
                .chain(() -> outbox.add(
                        Topic.POINTS_EVENTS,
                        coupon.customerId().toString(),
                        CouponEvents.issued(coupon, step, wish.externalId(), batch, wish.cause())))
                .invoke(() -> metrics.counter("rung.coupons", "act", "issue").increment())
                .replaceWith(coupon);
    }

    /// Whether a batch gives a customer one more.
    ///
    /// @param held how many they were issued
    public boolean gives(OfferedBatch batch, int held) {
        return switch (verdict(batch, held)) {
            case Issuable _ -> true;
            case NotIssuable _ -> false;
        };
    }

    /// Whether, and for which days, a coupon issued today would be.
    public IssuePolicy.IssueVerdict verdict(OfferedBatch batch, int held) {
        return IssuePolicy.decide(batch, held, LocalDate.ofInstant(clock.instant(), store.zone()));
    }

    /// Fails with 409 `coupon-refused` where none can be.
    public Issuable issuable(OfferedBatch batch, int held) {
        return switch (verdict(batch, held)) {
            case Issuable days -> days;
            case NotIssuable(var reason) -> throw refused(reason);
        };
    }

    /// Whatever code is free, which is somebody's from now on. Fails likewise where there is none.
    public Uni<CouponCode> takeCode(OfferedBatch batch) {
        return freeCode(batch).map(IssuingCoupons::there);
    }

    private Uni<Optional<CouponCode>> freeCode(OfferedBatch batch) {
        return switch (batch.offer().codes()) {
            case GENERATED ->
                codes.takeAny(batch.id())
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(found)
                                : making.makeTaken(batch.id()).map(Optional::of));
            case IMPORTED -> codes.takeAny(batch.id());
            case SHARED -> codes.shared(batch.id());
        };
    }

    private static CouponCode there(Optional<CouponCode> found) {
        return found.orElseThrow(() -> refused(CouponRefusal.NO_CODES));
    }

    /// Coupons of benefits come and go with the benefit.
    public static void mustBeOfStaff(OfferedBatch batch) {
        if (batch.benefit() != null) {
            throw Problem.of(409, "coupon-batch-of-benefit").asException();
        }
    }

    /// The problem that tells a refusal.
    public static RuntimeException refused(CouponRefusal reason) {
        return refused(reason, reason.text());
    }

    /// Likewise, in other words.
    public static RuntimeException refused(CouponRefusal reason, Text detail) {
        var problem =
                Problem.of(409, "coupon-refused").with("reason", reason.code()).detail(detail);
        return reason == CouponRefusal.OF_ANOTHER_CUSTOMER
                ? problem.at("code", Text.of("reason.of-another-customer")).asException()
                : problem.asException();
    }
}
