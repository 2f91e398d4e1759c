package dev.rung.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Money;
import dev.rung.platform.amount.Amount;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A door with everything that can go wrong at one.
@Path("orders")
class OrderResource {

    private final Caller caller;

    OrderResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @PermitAll
    public Map<String, Object> place(@Valid OrderRequest request) {
        return Map.of("id", request.id(), "total", request.lines().getFirst().price());
    }

    @GET
    @PermitAll
    public List<String> list(@RestQuery @Max(100) int limit) {
        return List.of("limit " + limit);
    }

    @GET
    @Path("search")
    @PermitAll
    public String search(
            @RestQuery @Nullable LocalDate at,
            @RestQuery @Nullable Instant asOf,
            @RestQuery @DefaultValue("false") boolean open,
            @RestQuery @Nullable UUID customer) {
        return "%s %s %s %s".formatted(at, asOf, open, customer);
    }

    @GET
    @Path("cached")
    @PermitAll
    public Response cached() {
        return Response.ok("for all").header("Cache-Control", "max-age=60").build();
    }

    @POST
    @Path("rules")
    @PermitAll
    public JsonNode rules(ObjectNode rules) {
        return rules;
    }

    @POST
    @Path("notes")
    @PermitAll
    public String note(@Nullable @Valid NoteRequest request) {
        return "note " + request;
    }

    /// The door itself reads the preferred type, as reports do.
    @GET
    @Path("accepted")
    @PermitAll
    public String accepted(@Context HttpHeaders headers) {
        return "accepted " + headers.getAcceptableMediaTypes();
    }

    @POST
    @Path("costs")
    @PermitAll
    public String costs(@Valid CostRequest request) {
        return request.cost().amount().toPlainString();
    }

    @GET
    @Path("{id}")
    @PermitAll
    public String one(@RestPath String id) {
        return "order " + id;
    }

    @POST
    @Path("{id}/payment")
    @PermitAll
    public String pay(@RestPath String id, @RestHeader("Idempotency-Key") @NotNull String key) {
        return "paid order " + id + " once for " + key;
    }

    @PUT
    @Path("{id}/note")
    @PermitAll
    public String noteOf(@RestPath String id, NoteRequest request) {
        return "note of order " + id;
    }

    @GET
    @Path("refused")
    @PermitAll
    public String refused() {
        throw Problem.of(409, "grant-refused")
                .detail(Text.of("detail.quota-spent"))
                .with("reason", "QUOTA_SPENT")
                .asException();
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("password=secret");
    }

    @GET
    @Path("cut-off")
    @PermitAll
    public String cutOff() {
        throw new IllegalStateException(new ConnectException("password=secret"));
    }

    @GET
    @Path("for-agents")
    @RolesAllowed(Roles.AGENT)
    public String forAgents() {
        return caller.name();
    }

    /// Its author forgot to say to whom it opens.
    @GET
    @Path("forgotten")
    public String forgotten() {
        return "open";
    }

    @GET
    @Path("of")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.ANALYST})
    public String of(@RestQuery String customer) {
        caller.mustBeAllowedToSee(customer, Roles.AGENT);
        return "orders of " + customer;
    }

    @GET
    @Path("caller")
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    public String callerName() {
        return caller.name();
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    public String mine() {
        return "orders of " + caller.ownExternalId();
    }

    record NoteRequest(@Nullable String text) {}

    record CostRequest(@NotNull @Amount Money cost) {}

    record OrderRequest(
            UUID id,
            @NotBlank String customer,
            Instant at,
            Kind kind,
            @NotEmpty List<@Valid Line> lines,
            @Nullable LocalDate due,
            @Nullable Boolean gift,
            @Nullable Map<String, String> notes) {}

    record Line(@NotBlank String product, @Positive BigDecimal price, int quantity) {}

    enum Kind {
        ONLINE,
        SHOP
    }
}
