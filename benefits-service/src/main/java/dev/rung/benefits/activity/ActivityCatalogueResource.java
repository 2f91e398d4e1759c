package dev.rung.benefits.activity;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.activity.ActivityFigures.FiguresView;
import dev.rung.benefits.activity.entry.ActivityState;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.benefits.activity.terms.ActivityContent;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Activities, as staff keep them.
@Path("activity-catalogue")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class ActivityCatalogueResource {

    private final Activities activities;
    private final WritingActivities writing;
    private final ActivityFigures figures;
    private final StartObstacles obstacles;
    private final CallerLanguage language;
    private final JsonText json;
    private final Caller caller;

    ActivityCatalogueResource(
            Activities activities,
            WritingActivities writing,
            ActivityFigures figures,
            StartObstacles obstacles,
            CallerLanguage language,
            JsonText json,
            Caller caller) {
        this.activities = activities;
        this.writing = writing;
        this.figures = figures;
        this.obstacles = obstacles;
        this.language = language;
        this.json = json;
        this.caller = caller;
    }

    /// All activities, drafts and those that ended too, by code.
    @GET
    @WithSession
    public Uni<Page<CatalogueView>> list(
            @RestQuery @Nullable @Pattern(regexp = ActivityCode.PATTERN) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return activities
                .page(Objects.requireNonNullElse(after, ""), limit + 1)
                .map(found -> Page.of(found, limit, last -> last.code).map(this::view));
    }

    /// One activity.
    @GET
    @Path("{code}")
    @WithSession
    public Uni<CatalogueView> one(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return activities.one(code).chain(this::viewWithWarnings);
    }

    /// An activity in figures, so far.
    @GET
    @Path("{code}/figures")
    @WithSession
    public Uni<FiguresView> figures(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return activities.one(code).chain(activity -> figures.of(activity.code));
    }

    /// Adds an activity, as a draft.
    ///
    /// Its code is never used again.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "There is another activity of this code.")
    @Refuses(status = 422, when = "The activity is not sound; `errors` lists every fault.")
    public Uni<CatalogueView> add(@NotNull @Valid NewActivity request) {
        return writing.add(request.code(), request.content(), caller.name()).chain(this::viewWithWarnings);
    }

    /// Changes a draft.
    ///
    /// With `If-Match`, only what was read is replaced.
    @PUT
    @Path("{code}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It was put on: what customers took part in is not changed.")
    @Refuses(status = 412, when = "The activity is no longer what was read.")
    @Refuses(status = 422, when = "The activity is not sound; `errors` lists every fault.")
    public Uni<CatalogueView> change(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @NotNull @Valid ActivityContent content,
            @RestHeader("If-Match") @Nullable String read) {
        return writing.change(code, content, caller.name(), read).chain(this::viewWithWarnings);
    }

    /// Puts an activity on.
    ///
    /// It takes somebody who wrote none of it. It begins on its first day. The commitment of a draw is public
    /// from now on, and pieces of rewards are set aside. `If-Match` names the text that was read. Doing it
    /// again changes nothing.
    @POST
    @Path("{code}/start")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 403, when = "The caller wrote some of it, or has none of the roles.")
    @Refuses(status = 409, when = "It has ended.")
    @Refuses(status = 412, when = "The activity is no longer what was read.")
    @Refuses(status = 422, when = "A prize or a promotion is not there, or its last day is over; `errors` says which.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<CatalogueView> start(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return writing.start(code, caller.name(), read).chain(this::viewWithWarnings);
    }

    /// Ends an activity, before its last day or after it.
    ///
    /// The seed of a draw is public from now on, and pieces of rewards that nobody won are in stock again.
    /// Doing it again changes nothing.
    @POST
    @Path("{code}/end")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It was never put on.")
    public Uni<CatalogueView> end(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return writing.end(code, caller.name()).map(this::view);
    }

    private Uni<CatalogueView> viewWithWarnings(Activity activity) {
        return activity.state() == ActivityState.DRAFT
                ? obstacles
                        .of(json.read(activity.content, ActivityContent.class))
                        .map(flaws -> view(
                                activity,
                                flaws.stream()
                                        .map(flaw -> new StartWarning(
                                                flaw.field(), language.texts().say(flaw.reason())))
                                        .toList()))
                : Uni.createFrom().item(view(activity));
    }

    private CatalogueView view(Activity activity) {
        return view(activity, List.of());
    }

    private CatalogueView view(Activity activity, List<StartWarning> warnings) {
        return new CatalogueView(
                activity.code,
                activity.state().code(),
                activity.hash(),
                json.read(activity.content, ActivityContent.class),
                activity.pointsGiven,
                activity.author,
                activity.writtenAt,
                writing.writers(activity),
                warnings,
                activity.startedAt(),
                activity.endedAt());
    }

    /// @param code what it is known by for good
    record NewActivity(
            @NotNull @Pattern(regexp = ActivityCode.PATTERN) String code,
            @NotNull @Valid ActivityContent content) {}

    /// @param state `draft`, `on` or `ended`; one that is on is over after its last day too
    /// @param hash to be sent as `If-Match` with the next step
    /// @param pointsGiven out of its budget
    /// @param author who wrote it, put it on or ended it last
    /// @param writers all who wrote any of it: somebody else puts it on
    /// @param warnings what would keep a draft from being put on now, as of one that is read or written by
    ///     itself: lists have none
    /// @param startedAt when it was put on; null of a draft
    /// @param endedAt when people ended it; null where they did not
    record CatalogueView(
            String code,
            String state,
            String hash,
            ActivityContent content,
            long pointsGiven,
            String author,
            Instant writtenAt,
            List<String> writers,
            List<StartWarning> warnings,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /// @param field of the content, such as `lottery.prizes`
    /// @param reason in the caller's language
    record StartWarning(String field, String reason) {}
}
