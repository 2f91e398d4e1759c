package dev.rung.benefits.personal;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.turn.AccountTurns;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.personal.CustomerData;
import dev.rung.platform.personal.ReadingData;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/benefits")
@RolesAllowed(CUSTOMER)
class MyDataResource {

    private final ReadingData reading;
    private final Caller caller;
    private final AccountTurns turns;

    MyDataResource(ReadingData reading, Caller caller, AccountTurns turns) {
        this.reading = reading;
        this.caller = caller;
        this.turns = turns;
    }

    /// All that is kept of the caller's points, benefits, rewards, coupons, quotes and activities: one
    /// document, to keep or to take elsewhere.
    ///
    /// Who of the store did what is not in it, nor are records of other customers. Notes are as their writers
    /// wrote them.
    @GET
    public Uni<CustomerData> data() {
        var externalId = caller.ownExternalId();
        return turns.take(externalId, () -> Panache.withSession(() -> reading.of(externalId, CustomerTables.ALL)));
    }
}
