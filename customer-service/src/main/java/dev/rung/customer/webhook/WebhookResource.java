package dev.rung.customer.webhook;

import dev.rung.customer.webhook.event.SentEvents;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Webhooks, by which events leave the suite.
@Path("webhooks")
@RolesAllowed(Roles.ADMIN)
class WebhookResource {

    private final Webhooks webhooks;
    private final ConfiguringWebhooks configuring;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, ConfiguringWebhooks configuring, Caller caller) {
        this.webhooks = webhooks;
        this.configuring = configuring;
        this.caller = caller;
    }

    /// All webhooks, by name, and the types of events that there are for them.
    @GET
    @WithSession
    public Uni<WebhookList> list() {
        return webhooks.byName()
                .map(found ->
                        new WebhookList(found.stream().map(WebhookView::of).toList(), SentEvents.TYPES));
    }

    /// One webhook.
    @GET
    @Path("{webhookId}")
    @WithSession
    public Uni<WebhookView> one(@RestPath UUID webhookId) {
        return webhooks.one(webhookId).map(WebhookView::of);
    }

    /// Adds a webhook.
    ///
    /// The answer shows its secret, which is not shown again.
    @POST
    @ResponseStatus(201)
    @Refuses(status = 422, when = "Its address may not be sent to, or a type is unknown; `errors` says which.")
    public Uni<WebhookView> add(@NotNull @Valid WebhookRequest request) {
        return configuring
                .add(request, caller.name())
                .map(made -> WebhookView.withSecret(made.webhook(), made.secret()));
    }

    /// Replaces a webhook's settings.
    ///
    /// With `If-Match`, only the version that was read is replaced. Its secret stays.
    @PUT
    @Path("{webhookId}")
    @Refuses(status = 412, when = "The webhook is no longer what was read.")
    @Refuses(status = 422, when = "Its address may not be sent to, or a type is unknown; `errors` says which.")
    public Uni<WebhookView> change(
            @RestPath UUID webhookId,
            @NotNull @Valid WebhookRequest request,
            @RestHeader("If-Match") @Nullable String read) {
        return configuring.change(webhookId, request, caller.name(), read).map(WebhookView::of);
    }

    /// Removes a webhook, with what waits for it and the log of its deliveries.
    ///
    /// With `If-Match`, only the version that was read is removed.
    @DELETE
    @Path("{webhookId}")
    @Refuses(status = 412, when = "The webhook is no longer what was read.")
    public Uni<Void> remove(@RestPath UUID webhookId, @RestHeader("If-Match") @Nullable String read) {
        return configuring.remove(webhookId, caller.name(), read);
    }

    /// Replaces a webhook's secret.
    ///
    /// The answer shows the new one, which is not shown again. Until the old one ends, deliveries are signed
    /// with both.
    @POST
    @Path("{webhookId}/secret")
    public Uni<WebhookView> rotate(@RestPath UUID webhookId) {
        return configuring
                .rotate(webhookId, caller.name())
                .map(made -> WebhookView.withSecret(made.webhook(), made.secret()));
    }

    /// @param eventTypes all that a webhook can want
    record WebhookList(List<WebhookView> webhooks, List<String> eventTypes) {}
}
