package dev.rung.customer.intake;

import dev.rung.customer.intake.SigningIn.SignIn;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.AnswersAlso;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

@Path("me/sign-ins")
class MySignInResource {

    private final SigningIn signing;
    private final Caller caller;

    MySignInResource(SigningIn signing, Caller caller) {
        this.signing = signing;
        this.caller = caller;
    }

    /// Signs the caller in for the day.
    ///
    /// It is an event `sign-in` as a shop sends it, and counts once a day of the store, however often it is
    /// asked for. A shop may tell of another one on the same day: one of them earns. `GET /me/streaks` shows it a
    /// moment later.
    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @AnswersAlso(status = 201, when = "The first time on this day.")
    public Uni<RestResponse<SignIn>> signIn() {
        return signing.signIn(caller.ownExternalId(), caller.name())
                .map(done ->
                        done.first() ? RestResponse.status(RestResponse.Status.CREATED, done) : RestResponse.ok(done));
    }
}
