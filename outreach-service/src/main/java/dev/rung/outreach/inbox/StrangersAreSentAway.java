package dev.rung.outreach.inbox;

import dev.rung.outreach.listening.Apart;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers with a problem before the stream is opened, if the customer has not been heard of.
class StrangersAreSentAway {

    private final Caller caller;
    private final Directory directory;
    private final Apart apart;

    StrangersAreSentAway(Caller caller, Directory directory, Apart apart) {
        this.caller = caller;
        this.directory = directory;
        this.apart = apart;
    }

    @ServerRequestFilter
    @OnlyKnownCustomers
    public Uni<Void> sendAway() {
        var externalId = caller.ownExternalId();
        return apart.run(() -> Panache.withSession(() -> directory.byExternalId(externalId)))
                .replaceWithVoid();
    }
}
