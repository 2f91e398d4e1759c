package dev.rung.outreach.inbox;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A customer's own inbox, live.
///
/// Event `message` brings a new message and the unread count, `unread` the count alone: at the start, and when
/// something was read. A page that comes back with `Last-Event-ID` gets what it missed.
@Path("me/inbox/stream")
@RolesAllowed(Roles.CUSTOMER)
class InboxStreamResource {

    private static final String CURSOR = "[0-9]{1,18}";

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final FollowingInbox following;
    private final IsolatedContext isolated;
    private final Translating translating;
    private final InboxTerms terms;
    private final Clock clock;

    InboxStreamResource(
            Caller caller,
            CustomerDirectory directory,
            Merges merges,
            FollowingInbox following,
            IsolatedContext isolated,
            Translating translating,
            InboxTerms terms,
            Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.following = following;
        this.isolated = isolated;
        this.translating = translating;
        this.terms = terms;
        this.clock = clock;
    }

    /// The caller's inbox, live, as server-sent events.
    @GET
    @KnownCustomersOnly
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public RestMulti<OutboundSseEvent> stream(
            @RestHeader("Last-Event-ID") @Nullable @Pattern(regexp = CURSOR) String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        var externalId = caller.ownExternalId();
        var end = caller.expiresAt();
        var seen = lastEventId == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lastEventId));
        return RestMulti.fromUniResponse(
                isolated.run(() -> Panache.withSession(() -> directory
                        .ownByExternalId(externalId)
                        .chain(me -> merges.whole(me.customerId()).map(whole -> new Reader(me.customerId(), whole))))),
                reader -> events(reader, MessageBundles.accepted(accepted), seen, sse)
                        .select()
                        .first(longest(end)));
    }

    /// A client that asks for the head alone gets no stream: the answer would never end, and the next request on
    /// its connection would never begin.
    @HEAD
    @KnownCustomersOnly
    @Operation(hidden = true)
    public RestResponse<Void> head() {
        return RestResponse.ResponseBuilder.<Void>ok()
                .type(MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    /// Until the token expires that opened the stream, or the longest time a stream may last.
    private Duration longest(Optional<Instant> tokenEnds) {
        return tokenEnds
                .map(end -> Duration.between(clock.instant(), end))
                .filter(left -> left.compareTo(terms.longestStream()) < 0)
                .map(left -> left.isPositive() ? left : Duration.ofMillis(1))
                .orElse(terms.longestStream());
    }

    /// @param whole who are one person with the customer
    private record Reader(UUID customer, Collection<UUID> whole) {}

    private Multi<OutboundSseEvent> events(Reader reader, MessageBundle texts, OptionalLong seen, Sse sse) {
        var news = following
                .follow(reader.customer(), reader.whole(), seen)
                .onItem()
                .transformToMultiAndConcatenate(found -> Multi.createFrom()
                        .iterable(InboxEvents.of(found, message -> translating.shown(message, texts), sse)));
        return Multi.createBy()
                .merging()
                .streams(endingWithNothing(news), heartbeats(sse))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /// Heartbeats go on for ever: the end of the news must be seen beside them.
    private static Multi<Optional<OutboundSseEvent>> endingWithNothing(Multi<OutboundSseEvent> news) {
        return Multi.createBy()
                .concatenating()
                .streams(news.map(Optional::of), Multi.createFrom().item(Optional.empty()));
    }

    private Multi<Optional<OutboundSseEvent>> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(terms.heartbeat())
                .onOverflow()
                .drop()
                .map(_ -> Optional.of(sse.newEventBuilder().comment("heartbeat").build()));
    }
}
