package dev.rung.benefits.liability;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.contracts.Money;
import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
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
    private final Store store;
    private final UriInfo uri;
    private final CallerLanguage language;

    LiabilityResource(
            ReadingLiability reading,
            ProgrammeCosts costs,
            PointPrice price,
            Store store,
            UriInfo uri,
            CallerLanguage language) {
        this.reading = reading;
        this.costs = costs;
        this.price = price;
        this.store = store;
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

    /// The cost of the programme in a time, by tier, benefit, campaign, month or shop.
    ///
    /// Points cost what they are worth; uses of benefits cost what the catalogue says. Campaigns cost the
    /// points that their promotions add to what customers keep now, by the day on which the source earned.
    ///
    /// @param by `tier`, `benefit`, `campaign` (promotions that earn more points), `month` or `shop`
    /// @param from the first business date
    /// @param to the last
    @GET
    @Path("costs")
    @WithSession
    public Uni<List<CostView>> costs(
            @RestQuery @NotNull @Pattern(regexp = ProgrammeCosts.CUTS) String by,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to) {
        return read(by, from, to);
    }

    /// The same as a table.
    @GET
    @Path("costs/export")
    @Produces(CsvFile.MEDIA_TYPE)
    @WithSession
    public Uni<RestResponse<String>> exportCosts(
            @RestQuery @NotNull @Pattern(regexp = ProgrammeCosts.CUTS) String by,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to) {
        return read(by, from, to).map(found -> {
            // by shop the key says it: no two columns of one name
            int first = by.equals(SHOP) ? 1 : 0;
            var columns = List.of(by, SHOP, "points", "cost", "currency");
            var rows = new ArrayList<List<@Nullable Object>>();
            found.forEach(one -> rows.add(Arrays.<@Nullable Object>asList(
                            one.key(),
                            one.shop(),
                            one.points(),
                            one.cost().amount(),
                            one.cost().currency())
                    .subList(first, columns.size())));
            return file(columns.subList(first, columns.size()), rows);
        });
    }

    private Uni<List<CostView>> read(String by, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.of(400, "invalid")
                    .at("to", Text.of("reason.before-from"))
                    .asException();
        }
        return costs.of(by, from, to, store.zone().getId())
                .map(found -> found.stream()
                        .map(one -> new CostView(
                                one.key(),
                                one.shop(),
                                one.points(),
                                one.amount() == null ? price.of(one.points()) : price.rounded(one.amount())))
                        .toList());
    }

    private RestResponse<String> file(List<String> columns, List<List<@Nullable Object>> rows) {
        var lines = CsvFile.heads(columns, language.texts()) + CsvFile.lines(rows);
        return RestResponse.ResponseBuilder.ok(CsvFile.BYTE_ORDER_MARK + lines, CsvFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri))
                .build();
    }

    /// @param key a tier, benefit, campaign, month or shop; null: the cause has none
    /// @param shop where the cause was; null: it names none
    /// @param points that were given, less those taken back; 0 for benefits
    record CostView(@Nullable String key, @Nullable String shop, long points, Money cost) {}
}
