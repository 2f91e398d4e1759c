package dev.rung.benefits.liability;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The debt of the store for points, and the cost of the programme.
@Path("points/liability")
@RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN, ANALYST, MARKETER})
class LiabilityResource {

    private static final String SHOP = "shop";

    private static final List<String> EXPORT =
            List.of(SHOP, "outstanding", "issued", "redeemed", "expired", "withdrawn", "owed", "currency");

    private final ReadingLiability reading;
    private final ProgrammeCosts costs;
    private final PointPrice price;
    private final UriInfo uri;
    private final CallerLanguage language;

    LiabilityResource(
            ReadingLiability reading, ProgrammeCosts costs, PointPrice price, UriInfo uri, CallerLanguage language) {
        this.reading = reading;
        this.costs = costs;
        this.price = price;
        this.uri = uri;
        this.language = language;
    }

    /// Outstanding points now, what they are worth, and how points come to their end.
    ///
    /// It reads the whole ledger, which takes seconds where it is large.
    @GET
    public Uni<LiabilityReport> report() {
        return reading.report();
    }

    /// The same by shop, as a table.
    @GET
    @Path("export")
    @Produces(CsvFile.MEDIA_TYPE)
    public Uni<RestResponse<String>> export() {
        return reading.report().map(report -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            report.shops()
                    .forEach(one -> rows.add(Arrays.asList(
                            one.shop(),
                            one.outstanding(),
                            one.issued(),
                            one.redeemed(),
                            one.expired(),
                            one.withdrawn(),
                            one.owed().amount(),
                            one.owed().currency())));
            return file(EXPORT, rows);
        });
    }

    /// The cost of the programme in a time, cut by tier, benefit, campaign, month and shop.
    ///
    /// Points cost what they are worth when they are given. Benefits cost the money that uses, coupons and
    /// discounts take off, and what rewards, prizes and free trials cost the store. The two are not added up:
    /// rewards are paid for with points. Whichever way it is cut, it comes to the same.
    ///
    /// @param by `tier`, `benefit`, `campaign`, `month` or `shop`, or several of them with commas between
    /// @param from the first business date
    /// @param to the last
    @GET
    @Path("costs")
    @WithSession
    public Uni<List<CostView>> costs(
            @RestQuery @NotNull @Pattern(regexp = CostCut.CODES) String by,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to) {
        return read(CostCut.of(by), from, to);
    }

    /// The same as a table.
    @GET
    @Path("costs/export")
    @Produces(CsvFile.MEDIA_TYPE)
    @WithSession
    public Uni<RestResponse<String>> exportCosts(
            @RestQuery @NotNull @Pattern(regexp = CostCut.CODES) String by,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to) {
        var cuts = CostCut.of(by);
        return read(cuts, from, to)
                .map(found -> file(
                        CostView.columns(cuts),
                        found.stream().map(one -> one.cells(cuts)).toList()));
    }

    private Uni<List<CostView>> read(Set<CostCut> cuts, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.of(400, "invalid")
                    .at("to", Text.of("reason.before-from"))
                    .asException();
        }
        return costs.of(cuts, from, to)
                .map(found -> found.stream()
                        .map(one -> CostView.of(one, price, language::pick))
                        .toList());
    }

    private RestResponse<String> file(List<String> columns, List<List<@Nullable Object>> rows) {
        var lines = CsvFile.heads(columns, language.texts()) + CsvFile.lines(rows);
        return RestResponse.ResponseBuilder.ok(CsvFile.BYTE_ORDER_MARK + lines, CsvFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri))
                .build();
    }
}
