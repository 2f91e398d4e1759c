package dev.rung.benefits.coupon.batch;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.coupon.batch.BatchFigures.CouponFigures;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The coupons of a batch, in figures.
@Path("coupon-batches/{id}/figures")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class BatchFigureResource {

    private final CouponBatches batches;
    private final BatchFigures figures;
    private final Store store;
    private final Clock clock;

    BatchFigureResource(CouponBatches batches, BatchFigures figures, Store store, Clock clock) {
        this.batches = batches;
        this.figures = figures;
        this.store = store;
        this.clock = clock;
    }

    /// How many coupons of a batch were issued, are locked, redeemed or expired, and how many codes are left.
    @GET
    @WithSession
    public Uni<CouponFigures> of(@RestPath UUID id) {
        var now = clock.instant();
        return batches.one(id).chain(_ -> figures.of(id, now, LocalDate.ofInstant(now, store.zone())));
    }
}
