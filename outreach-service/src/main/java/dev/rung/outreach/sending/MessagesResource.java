package dev.rung.outreach.sending;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The send ledger of one customer, with all who are one person with them: every message, sent or not, and why.
@Path("customers/{externalId}/messages")
class MessagesResource {

    private static final String CURSOR = "[0-9]{1,18}";

    private final Messages messages;
    private final CustomerDirectory directory;
    private final Merges merges;

    MessagesResource(Messages messages, CustomerDirectory directory, Merges merges) {
        this.messages = messages;
        this.directory = directory;
        this.merges = merges;
    }

    /// The messages sent to a customer, or not sent and why; newest first.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.ADMIN})
    @WithSession
    public Uni<Page<MessageView>> messagesOf(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable @Pattern(regexp = CURSOR) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> merges.whole(customer.customerId()))
                .chain(customers -> messages.of(customers, before, limit + 1))
                .map(found ->
                        Page.of(found, limit, last -> Long.toString(last.seq)).map(MessageView::of));
    }

    /// @param channel `inbox` or `email`
    /// @param occurrence the event or reply that the message is about
    /// @param occurredAt when that happened: messages leave in this order
    /// @param state `planned`, `claimed`, `sent`, `failed`, `unknown` or `refused`
    /// @param reason why it was refused, or failed
    record MessageView(
            UUID id,
            String occasion,
            String channel,
            UUID occurrence,
            Instant occurredAt,
            String state,
            @Nullable String reason,
            int attempts,
            Instant plannedAt,
            @Nullable Instant endedAt) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.id,
                    message.occasion,
                    message.channel.code(),
                    message.occurrence,
                    message.occurredAt,
                    message.stage.code(),
                    message.reason,
                    message.attempts,
                    message.plannedAt,
                    message.endedAt);
        }
    }
}
