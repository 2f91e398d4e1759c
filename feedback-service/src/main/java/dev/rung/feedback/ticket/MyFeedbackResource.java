package dev.rung.feedback.ticket;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/// A customer's own feedback, and its answers.
@Path("me/feedback")
@RolesAllowed(Roles.CUSTOMER)
class MyFeedbackResource {

    private static final String FROM_THE_NEWEST = "9223372036854775807";

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final Tickets tickets;
    private final ReadingTickets reading;

    MyFeedbackResource(
            Caller caller, CustomerDirectory directory, Merges merges, Tickets tickets, ReadingTickets reading) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.tickets = tickets;
        this.reading = reading;
    }

    /// The caller's feedback and its answers.
    ///
    /// Newest first; with that of all who are one person with the caller.
    @GET
    @WithSession
    public Uni<Page<FeedbackView>> mine(
            @RestQuery @DefaultValue(FROM_THE_NEWEST) @Min(1) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return directory
                .ownByExternalId(caller.ownExternalId())
                .chain(me -> merges.whole(me.customerId()))
                .chain(mine -> tickets.of(mine, after, limit + 1))
                .chain(found -> reading.page(found, limit))
                .map(page -> page.map(FeedbackView::forCustomer));
    }
}
