package dev.rung.outreach.inbox;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A customer's own inbox.
@Path("me/inbox")
@RolesAllowed(Roles.CUSTOMER)
class InboxResource {

    private static final String CURSOR = "[0-9]{1,18}";

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final InboxMessages messages;
    private final Translating translating;
    private final CallerLanguage language;
    private final Clock clock;

    InboxResource(
            Caller caller,
            CustomerDirectory directory,
            Merges merges,
            InboxMessages messages,
            Translating translating,
            CallerLanguage language,
            Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.messages = messages;
        this.translating = translating;
        this.language = language;
        this.clock = clock;
    }

    /// The caller's messages, the newest first.
    ///
    /// In the language that they ask for, else that of their profile; what an agent wrote stays as it is.
    ///
    /// @param unread true for those not read yet only
    @GET
    @WithSession
    public Uni<InboxView> inbox(
            @RestQuery @Nullable @Pattern(regexp = CURSOR) String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @DefaultValue("false") boolean unread) {
        var before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        return mine().chain(mine -> messages.of(mine, before, unread, limit + 1)
                .chain(found -> messages.unread(mine).map(count -> page(found, limit, count))));
    }

    /// Marks a message as read.
    @POST
    @Path("{id}/read")
    @WithTransaction
    public Uni<MessageView> read(@RestPath UUID id) {
        var now = clock.instant();
        return mine().chain(mine -> messages.read(id, mine, now)
                .map(found -> found.map(message -> translating.shown(message, language.texts()))
                        .orElseThrow(() -> Problem.of(404, "message-unknown").asException())));
    }

    private InboxView page(List<InboxMessage> found, int limit, long unread) {
        var page = Page.of(found, limit, last -> Long.toString(last.seq))
                .map(message -> translating.shown(message, language.texts()));
        return new InboxView(page.items(), page.next(), unread);
    }

    /// The caller, and all who are one person with them.
    private Uni<NavigableSet<UUID>> mine() {
        return directory.keptByExternalId(caller.ownExternalId()).chain(me -> merges.whole(me.customerId()));
    }

    /// @param unread in the whole inbox, not on this page
    record InboxView(List<MessageView> items, @Nullable String next, long unread) {}
}
