package dev.rung.benefits.coupon.wallet;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Coupons that staff take back.
@Path("customers/{externalId}/coupons/{id}/withdrawal")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class CouponWithdrawalResource {

    /// The customer asked for it; a mistake of the store; misuse. Free text could be about a person.
    private static final String REASONS = "requested|mistake|misuse";

    private final TakingBackCoupons takingBack;
    private final ReadingCoupons reading;
    private final Caller caller;

    CouponWithdrawalResource(TakingBackCoupons takingBack, ReadingCoupons reading, Caller caller) {
        this.takingBack = takingBack;
        this.reading = reading;
        this.caller = caller;
    }

    /// Takes a coupon back that was not used.
    ///
    /// Doing it again changes nothing.
    @POST
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer, or the coupon is not theirs.")
    @Refuses(
            status = 409,
            when = "An order has it, it is expired, or it is a benefit's; the type and `reason` say which.")
    public Uni<CouponView> withdraw(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestPath UUID id,
            @NotNull @Valid WithdrawalRequest request) {
        return takingBack
                .takeBack(externalId, id, request.reason(), caller.name())
                .chain(reading::view);
    }

    /// @param reason `requested`, `mistake` or `misuse`
    record WithdrawalRequest(
            @NotNull @Pattern(regexp = REASONS) String reason) {}
}
