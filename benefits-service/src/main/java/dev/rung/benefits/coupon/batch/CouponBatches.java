package dev.rung.benefits.coupon.batch;

import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// All batches of coupons. None is deleted, since customers may have coupons of it.
@ApplicationScoped
class CouponBatches implements PanacheRepositoryBase<CouponBatch, UUID> {

    /// Newest first.
    Uni<List<CouponBatch>> page(long before, int limit) {
        return find("seq < ?1 order by seq desc", before).page(0, limit).list();
    }

    /// Fails with 404 where there is none.
    Uni<CouponBatch> one(UUID id) {
        return findById(id).onItem().ifNull().failWith(CouponBatches::unknown);
    }

    /// Locks it until the caller's transaction ends: of two writers one is the later one, and nobody issues a
    /// coupon of it meanwhile.
    Uni<CouponBatch> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(CouponBatches::unknown);
    }

    static RuntimeException unknown() {
        return Problem.of(404, "coupon-batch-unknown").asException();
    }
}
