package dev.rung.customer.minor;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/guardian-consent")
@RolesAllowed(Roles.CUSTOMER)
class MyGuardianResource {

    private final ReadingGuardians reading;
    private final Caller caller;

    MyGuardianResource(ReadingGuardians reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// Whether the caller is a minor, and whether their guardian agrees.
    @GET
    @WithSession
    public Uni<MyGuardianView> mine() {
        return reading.of(caller.ownExternalId()).map(MyGuardianView::of);
    }

    /// @param minor whether the caller is a minor today
    /// @param agrees whether a guardian agrees: only then a minor's own consents count
    /// @param age in years, from which a customer answers for themselves
    record MyGuardianView(boolean minor, boolean agrees, int age) {

        static MyGuardianView of(GuardianView whole) {
            return new MyGuardianView(whole.minor(), whole.agrees(), whole.age());
        }
    }
}
