package dev.rung.scoring.insight.goals;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.amount.Amount;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.text.VisibleText;
import dev.rung.scoring.insight.definitions.Definitions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The goals of figures.
@Path("insight/goals")
class GoalResource {

    private final Goals goals;
    private final SettingGoals setting;
    private final Definitions definitions;
    private final CallerLanguage language;
    private final Caller caller;

    GoalResource(Goals goals, SettingGoals setting, Definitions definitions, CallerLanguage language, Caller caller) {
        this.goals = goals;
        this.setting = setting;
        this.definitions = definitions;
        this.language = language;
        this.caller = caller;
    }

    /// The goals of figures, the newest period first.
    ///
    /// @param figure only its goals
    /// @param at only goals whose period has this business date
    @GET
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<GoalList> list(@RestQuery @Nullable String figure, @RestQuery @Nullable LocalDate at) {
        return goals.list()
                .map(found -> new GoalList(found.stream()
                        .filter(goal -> goal.isFor(figure, at) && definitions.has(goal.figure()))
                        .map(this::view)
                        .toList()));
    }

    /// Sets a figure's goal for a period.
    ///
    /// Set again, it is overwritten.
    ///
    /// @param figure the id of its definition
    /// @param from the first business date
    /// @param to the last
    @PUT
    @Path("{figure}/{from}/{to}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MARKETER, ADMIN})
    @Refuses(status = 404, when = "There is no such figure.")
    public Uni<Void> set(
            @RestPath String figure,
            @RestPath LocalDate from,
            @RestPath LocalDate to,
            @NotNull @Valid GoalRequest request) {
        var owner = Objects.requireNonNullElse(request.owner(), caller.name());
        return setting.set(new GoalKey(figure, from, to), request.value(), owner, caller.name());
    }

    /// Removes a goal.
    @DELETE
    @Path("{figure}/{from}/{to}")
    @RolesAllowed({MARKETER, ADMIN})
    @Refuses(status = 404, when = "There is no such figure or goal.")
    public Uni<Void> remove(@RestPath String figure, @RestPath LocalDate from, @RestPath LocalDate to) {
        return setting.remove(new GoalKey(figure, from, to), caller.name());
    }

    private GoalView view(Goal goal) {
        var figure = definitions.one(goal.figure(), language.texts());
        return new GoalView(
                goal.figure(),
                figure.title(),
                figure.unit(),
                goal.fromOn(),
                goal.toOn(),
                goal.value(),
                goal.owner(),
                goal.setAt());
    }

    /// @param value in the unit of the figure; a share is a number from 0 to 1
    /// @param owner who answers for it: a login or a team; left out, whoever sets it
    record GoalRequest(
            @NotNull @Amount @DecimalMin(value = "0", message = "{reason.not-negative}")
            BigDecimal value,

            @Nullable
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 100)
            String owner) {}

    record GoalList(List<GoalView> goals) {}

    /// @param figure the id of its definition
    /// @param title of the figure, in the caller's language
    /// @param unit of the value, in the caller's language
    /// @param to included
    record GoalView(
            String figure,
            String title,
            String unit,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            String owner,
            Instant setAt) {}
}
