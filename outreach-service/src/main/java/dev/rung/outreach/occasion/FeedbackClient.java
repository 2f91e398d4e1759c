package dev.rung.outreach.occasion;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// feedback-service's door for services.
@RegisterRestClient(configKey = "feedback")
@OidcClientFilter
@Path("/api/v1/feedback")
interface FeedbackClient {

    @GET
    @Path("{feedbackId}/replies/{replyId}")
    Uni<Reply> reply(@PathParam("feedbackId") UUID feedbackId, @PathParam("replyId") UUID replyId);

    record Reply(String text) {}
}
