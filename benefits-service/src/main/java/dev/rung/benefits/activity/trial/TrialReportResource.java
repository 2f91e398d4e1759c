package dev.rung.benefits.activity.trial;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.benefits.activity.trial.TrialReports.TrialReport;
import dev.rung.platform.page.Page;
import dev.rung.platform.vault.Vault;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reports of those who tried something for free, as staff read them.
@Path("activity-catalogue/{code}/reports")
class TrialReportResource {

    private final TrialReports reports;
    private final Vault vault;

    TrialReportResource(TrialReports reports, Vault vault) {
        this.reports = reports;
        this.vault = vault;
    }

    /// The reports of a free trial, by the numbers of their applications.
    @GET
    @RolesAllowed({BENEFITS_MANAGER, AGENT, ADMIN})
    @WithSession
    public Uni<Page<TrialReportView>> list(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reports.page(code, after, limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.number())))
                .chain(page -> vault.find(page.items().stream()
                                .map(TrialReport::customerId)
                                .toList())
                        .map(keys -> page.map(one -> {
                            var key = keys.get(one.customerId());
                            return new TrialReportView(
                                    one.number(),
                                    one.externalId(),
                                    key == null ? null : key.openText(one.entryId(), one.sealedText()),
                                    one.reportedAt());
                        })));
    }

    /// @param number of the application
    /// @param text null where the customer was erased
    record TrialReportView(
            long number, String externalId, @Nullable String text, Instant reportedAt) {}
}
