package dev.rung.scoring.standings.list;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.page.Page;
import dev.rung.scoring.standings.list.StandingsQuery.Cursor;
import dev.rung.scoring.standings.list.StandingsQuery.Selection;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of all customers' standings.
@Path("standings")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class StandingsResource {

    static final String RFM_TYPES = "important-value|important-development|important-keep|important-winback"
            + "|general-value|general-development|general-keep|general-winback|none";
    static final String STAGES = "new|growing|mature|declining|dormant|lost";
    static final String STATUSES = "guest|member|frozen|excluded|left";
    static final String CHURN_LEVELS = "none|low|middle|high";

    /// Of a file, read at a time.
    private static final int AT_ONCE = 1_000;

    private final ListingStandings listing;
    private final CallerTexts wording;
    private final UriInfo uri;
    private final Clock clock;

    StandingsResource(ListingStandings listing, CallerTexts wording, UriInfo uri, Clock clock) {
        this.listing = listing;
        this.wording = wording;
        this.uri = uri;
        this.clock = clock;
    }

    /// Where all customers stand, the most valuable first.
    ///
    /// @param rfmType only this type; `none` has no order in the window
    /// @param lifecycle only this stage
    /// @param churn only this level
    /// @param memberStatus only customers of this member status
    /// @param sort the highest or newest first; a cursor leads on in its own order only
    @GET
    public Uni<Page<StandingRow>> standings(
            @RestQuery @Nullable String tier,
            @RestQuery @Nullable @Pattern(regexp = RFM_TYPES) String rfmType,
            @RestQuery @Nullable @Pattern(regexp = STAGES) String lifecycle,
            @RestQuery @Nullable @Pattern(regexp = CHURN_LEVELS) String churn,
            @RestQuery @Nullable @Pattern(regexp = STATUSES) String memberStatus,
            @RestQuery @DefaultValue("growthValue") @Pattern(regexp = StandingsSort.CODES) String sort,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var order = StandingsSort.of(sort);
        var selection = new Selection(tier, rfmType, lifecycle, churn, memberStatus);
        return listing.page(new StandingsQuery(selection, order, Cursor.parse(after, order), limit, clock.instant()))
                .map(page -> page.map(row -> StandingRow.of(row, wording)));
    }

    /// The same customers in the same order, all of them in one file.
    ///
    /// @param rfmType only this type; `none` has no order in the window
    /// @param lifecycle only this stage
    /// @param churn only this level
    /// @param memberStatus only customers of this member status
    /// @param sort the highest or newest first
    @GET
    @Path("export")
    @Produces(CsvFile.MEDIA_TYPE)
    public RestMulti<String> file(
            @RestQuery @Nullable String tier,
            @RestQuery @Nullable @Pattern(regexp = RFM_TYPES) String rfmType,
            @RestQuery @Nullable @Pattern(regexp = STAGES) String lifecycle,
            @RestQuery @Nullable @Pattern(regexp = CHURN_LEVELS) String churn,
            @RestQuery @Nullable @Pattern(regexp = STATUSES) String memberStatus,
            @RestQuery @DefaultValue("growthValue") @Pattern(regexp = StandingsSort.CODES) String sort) {
        var selection = new Selection(tier, rfmType, lifecycle, churn, memberStatus);
        var first = new StandingsQuery(selection, StandingsSort.of(sort), null, AT_ONCE, clock.instant());
        return RestMulti.fromMultiData(listing.file(first, wording.phrases()))
                .header(HttpHeaders.CONTENT_TYPE, CsvFile.CONTENT_TYPE.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri))
                .build();
    }
}
