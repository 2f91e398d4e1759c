package dev.rung.feedback.ticket;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.route.InternalRoute;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// For outreach-service, which delivers a reply: events do not carry what was written. Not open to the outside.
@Path("feedback/{feedbackId}/replies/{replyId}")
@RolesAllowed(Roles.SERVICE)
class ReplyTextResource {

    private final Tickets tickets;
    private final Replies replies;
    private final ReadingTickets reading;

    ReplyTextResource(Tickets tickets, Replies replies, ReadingTickets reading) {
        this.tickets = tickets;
        this.replies = replies;
        this.reading = reading;
    }

    /// The text of one reply.
    @GET
    @InternalRoute("outreach-service asks for the text when it delivers the reply")
    @WithSession
    public Uni<TextView> text(@RestPath UUID feedbackId, @RestPath UUID replyId) {
        return replies.one(feedbackId, replyId)
                .chain(reply -> tickets.one(feedbackId).chain(feedback -> reading.text(reply, feedback.customerId)))
                .map(TextView::new);
    }

    record TextView(String text) {}
}
