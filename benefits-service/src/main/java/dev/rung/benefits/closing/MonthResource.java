package dev.rung.benefits.closing;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The months of the accounts.
@Path("points/months")
@RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN, ANALYST})
class MonthResource {

    private static final String MONTH = "(19|[2-9]\\d)\\d{2}-(0[1-9]|1[0-2])";

    private static final List<String> ROLL_FORWARD = List.of(
            "month",
            "state",
            "shop",
            "unit",
            "opening",
            "earned-by-orders",
            "earned-otherwise",
            "reversed",
            "redeemed",
            "expired",
            "adjusted",
            "rounding",
            "closing");
    private static final List<String> JOURNAL =
            List.of("month", "state", "shop", "movement", "account", "debit", "credit", "currency");

    private final LedgerMonths months;
    private final ClosingMonths closing;
    private final ClosingSettings accounts;
    private final JsonText json;
    private final Caller caller;
    private final UriInfo uri;
    private final CallerLanguage language;

    MonthResource(
            LedgerMonths months,
            ClosingMonths closing,
            ClosingSettings accounts,
            JsonText json,
            Caller caller,
            UriInfo uri,
            CallerLanguage language) {
        this.months = months;
        this.closing = closing;
        this.accounts = accounts;
        this.json = json;
        this.caller = caller;
        this.uri = uri;
        this.language = language;
    }

    /// All months that were proposed or closed.
    ///
    /// Newest first.
    @GET
    @WithSession
    public Uni<List<MonthView>> list() {
        return months.all()
                .map(found -> found.stream().map(one -> MonthView.of(one, json)).toList());
    }

    /// One month, with its roll-forward by shop.
    @GET
    @Path("{month}")
    @WithSession
    @Refuses(status = 404, when = "It was not proposed.")
    public Uni<MonthView> one(@RestPath @Pattern(regexp = MONTH) String month) {
        return months.one(YearMonth.parse(month)).map(one -> MonthView.of(one, json));
    }

    /// The roll-forward as a table.
    ///
    /// `state` says whether the month is closed, or proposed and may still change.
    @GET
    @Path("{month}/roll-forward")
    @Produces(CsvFile.MEDIA_TYPE)
    @WithSession
    @Refuses(status = 404, when = "It was not proposed.")
    public Uni<RestResponse<String>> rollForward(@RestPath @Pattern(regexp = MONTH) String month) {
        return months.one(YearMonth.parse(month)).map(one -> {
            var figures = json.read(one.text(), MonthFigures.class);
            var state = MonthView.of(one, json).state();
            var rows = new ArrayList<List<@Nullable Object>>();
            figures.shops().forEach(shop -> {
                var points = shop.points();
                var money = shop.money();
                rows.add(Arrays.asList(
                        figures.month(),
                        state,
                        shop.shop(),
                        "points",
                        points.opening(),
                        points.ofOrders(),
                        points.earned() - points.ofOrders(),
                        points.reversed(),
                        points.redeemed(),
                        points.expired(),
                        points.adjusted(),
                        0,
                        points.closing()));
                rows.add(Arrays.asList(
                        figures.month(),
                        state,
                        shop.shop(),
                        figures.currency(),
                        money.opening(),
                        money.ofOrders(),
                        money.others(),
                        money.reversed(),
                        money.redeemed(),
                        money.expired(),
                        money.adjusted(),
                        money.rounding(),
                        money.closing()));
            });
            return file(ROLL_FORWARD, rows);
        });
    }

    /// The lines of the journal as a table.
    ///
    /// Debits and credits come to the same sum. `state` says whether the month is closed: a journal of one that
    /// is only proposed may still change.
    @GET
    @Path("{month}/journal")
    @Produces(CsvFile.MEDIA_TYPE)
    @WithSession
    @Refuses(status = 404, when = "It was not proposed.")
    public Uni<RestResponse<String>> journal(@RestPath @Pattern(regexp = MONTH) String month) {
        return months.one(YearMonth.parse(month)).map(one -> {
            var figures = json.read(one.text(), MonthFigures.class);
            var state = MonthView.of(one, json).state();
            var rows = new ArrayList<List<@Nullable Object>>();
            JournalPolicy.of(figures, accounts)
                    .forEach(line -> rows.add(Arrays.asList(
                            line.month(),
                            state,
                            line.shop(),
                            line.movement(),
                            line.account(),
                            line.debit(),
                            line.credit(),
                            line.currency())));
            return file(JOURNAL, rows);
        });
    }

    /// Proposes the figures of a month that is over.
    ///
    /// Proposed again, they are made from the ledger of now. The first month is one of postings, or after
    /// them; then one follows the other.
    @PUT
    @Path("{month}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 409,
            when = "It is closed, not over, before all postings, or another month is to be closed before.")
    public Uni<MonthView> propose(
            @RestPath @Pattern(regexp = MONTH) String month, @NotNull @Valid MonthProposal proposal) {
        return closing.propose(YearMonth.parse(month), proposal.comment(), caller.name())
                .map(one -> MonthView.of(one, json));
    }

    /// Closes a month whose figures somebody else proposed.
    ///
    /// For good: what is told later is posted to the next month, with its business date. `If-Match` names the
    /// figures that were read.
    @POST
    @Path("{month}/approval")
    @RolesAllowed({APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 404, when = "It was not proposed.")
    @Refuses(status = 409, when = "It is closed, or the ledger has changed since.")
    @Refuses(status = 412, when = "The figures are no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<MonthView> approve(
            @RestPath @Pattern(regexp = MONTH) String month,
            @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return closing.approve(YearMonth.parse(month), caller.name(), read).map(one -> MonthView.of(one, json));
    }

    private RestResponse<String> file(List<String> columns, List<List<@Nullable Object>> rows) {
        var lines = CsvFile.heads(columns, language.texts()) + CsvFile.lines(rows);
        return RestResponse.ResponseBuilder.ok(CsvFile.BYTE_ORDER_MARK + lines, CsvFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri))
                .build();
    }

    /// @param comment for whoever approves it
    record MonthProposal(
            @NotNull @CodePointLength(max = 1000) @Pattern(regexp = "[^\\u0000]*+")
            String comment) {}
}
