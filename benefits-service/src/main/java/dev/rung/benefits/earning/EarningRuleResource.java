package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rung.platform.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// How orders earn points, so that clients can explain it to customers.
@Path("earning-rules")
class EarningRuleResource {

    private final EarningRules rules;
    private final Store store;
    private final Clock clock;

    EarningRuleResource(EarningRules rules, Store store, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /// The earning rule for an order that is paid now.
    @GET
    @RolesAllowed({CUSTOMER, STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public EarningRuleView inForce() {
        return EarningRuleView.of(rules.ofOrders(LocalDate.ofInstant(clock.instant(), store.zone())), store.currency());
    }

    /// @param pointsPerUnit points for one unit of the currency, before the tier's multiplier
    /// @param pendingDays an order that is not reported as completed counts as completed after so many days
    /// @param expiresAfterYears points last to the end of the calendar year so many years after the payment's
    record EarningRuleView(
            int version,
            LocalDate from,
            String currency,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pointsPerUnit,
            List<MultiplierView> tiers,
            int pendingDays,
            int expiresAfterYears) {

        static EarningRuleView of(EarningRule rule, String currency) {
            return new EarningRuleView(
                    rule.version(),
                    rule.from(),
                    currency,
                    rule.pointsPerUnit(),
                    rule.tiers().stream()
                            .map(step -> new MultiplierView(step.code(), step.multiplier()))
                            .toList(),
                    rule.pendingDays(),
                    rule.expiresAfterYears());
        }
    }

    /// @param tier as `GET /ladder` calls it
    record MultiplierView(
            String tier,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal multiplier) {}
}
