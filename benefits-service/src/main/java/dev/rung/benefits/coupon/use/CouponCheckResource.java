package dev.rung.benefits.coupon.use;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.coupon.terms.CouponCart;
import dev.rung.benefits.coupon.terms.CouponCart.PricedLine;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Whether a coupon can be used for a cart.
@Path("coupons/{code}/check")
@RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
class CouponCheckResource {

    private final CheckingCoupons checking;
    private final CallerLanguage language;
    private final Store store;

    CouponCheckResource(CheckingCoupons checking, CallerLanguage language, Store store) {
        this.checking = checking;
        this.language = language;
        this.store = store;
    }

    /// Says whether a coupon fits a cart, and why not.
    ///
    /// Nothing changes by asking.
    @POST
    @WithSession
    @Refuses(status = 404, when = "There is no such customer or code.")
    @Refuses(status = 422, when = "An amount of money cannot be that; `errors` lists every fault.")
    public Uni<CouponCheckView> check(
            @RestPath @Size(min = 1, max = 100) String code, @NotNull @Valid CartRequest request) {
        var order = request.orderId() == null ? "" : request.orderId();
        return checking.check(code, request.externalId(), order, cart(request)).map(this::view);
    }

    private CouponCart cart(CartRequest request) {
        var checks = new FieldChecks(store.currency());
        var lines = new ArrayList<PricedLine>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            lines.add(new PricedLine(
                    line.category(),
                    checks.money("lines[%d].amount".formatted(i), line.amount(), true)
                            .amount()));
        }
        var shipping = request.shipping() == null
                ? BigDecimal.ZERO
                : checks.money("shipping", request.shipping(), true).amount();
        if (!checks.flaws().isEmpty()) {
            throw DocumentFlaw.refusal("cart-unsound", checks.flaws());
        }
        return new CouponCart(lines, shipping);
    }

    private CouponCheckView view(CouponCheck found) {
        var texts = language.texts();
        return switch (found) {
            case CouponCheck.Usable(var off, var lastDay) ->
                new CouponCheckView(true, new Money(off, store.currency()), null, null, null, lastDay);
            case CouponCheck.BelowThreshold(var missing) -> {
                var text = Text.of("coupon-refusal.below-threshold");
                yield new CouponCheckView(
                        false, null, "below-threshold", texts.say(text), new Money(missing, store.currency()), null);
            }
            case CouponCheck.NotUsable(var reason, var text) ->
                new CouponCheckView(false, null, reason, texts.say(text), null, null);
        };
    }

    /// @param orderId an order or a quote that may have it locked already
    /// @param shipping what sending the cart costs
    record CartRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String externalId,

            @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String orderId,

            @NotNull @Size(max = 200) List<@NotNull @Valid CartLineRequest> lines,
            @Nullable @Valid Money shipping) {}

    /// @param category as the terms of coupons call it
    /// @param amount of all its pieces
    record CartLineRequest(
            @Nullable @CodePointLength(max = 100) String category,
            @NotNull @Valid Money amount) {}

    /// @param off what it would take off by itself; null: it does not fit
    /// @param reason why it does not fit, such as `expired` or `below-threshold`
    /// @param detail the same in the caller's language
    /// @param missing how much more the goods that count must come to
    /// @param lastDay to its end in the store's zone
    record CouponCheckView(
            boolean fits,
            @Nullable Money off,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Money missing,
            @Nullable LocalDate lastDay) {}
}
