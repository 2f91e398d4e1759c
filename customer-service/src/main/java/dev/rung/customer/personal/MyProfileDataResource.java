package dev.rung.customer.personal;

import dev.rung.customer.minor.ReadingGuardians;
import dev.rung.customer.profile.Sealing;
import dev.rung.customer.register.Registering;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.personal.ReadingData;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/profile")
@RolesAllowed(Roles.CUSTOMER)
class MyProfileDataResource {

    private final Registering registering;
    private final Sealing profiles;
    private final ReadingGuardians guardians;
    private final ReadingData reading;
    private final Caller caller;

    MyProfileDataResource(
            Registering registering, Sealing profiles, ReadingGuardians guardians, ReadingData reading, Caller caller) {
        this.registering = registering;
        this.profiles = profiles;
        this.guardians = guardians;
        this.reading = reading;
        this.caller = caller;
    }

    /// The caller's profile, consents with their proofs, membership and invitations: one document.
    @GET
    @WithSession
    public Uni<ProfileData> data() {
        return registering
                .own(caller.ownExternalId())
                .chain(me -> profiles.allOf(me.customerId())
                        .chain(profile -> guardians
                                .allOf(me.customerId())
                                .chain(answers -> reading.of(me.customerId(), me.externalId(), CustomerTables.ALL)
                                        .map(data -> ProfileData.of(data, profile, answers)))));
    }
}
