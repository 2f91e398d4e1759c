package dev.rung.customer.consent;

import dev.rung.customer.consent.Consenting.Matter;
import dev.rung.customer.consent.Consenting.Speaker;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholePolicy;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("me/consents")
@RolesAllowed(Roles.CUSTOMER)
class MyConsentResource {

    private final Consenting consenting;
    private final ConsentTexts texts;
    private final Registering registering;
    private final Caller caller;

    MyConsentResource(Consenting consenting, ConsentTexts texts, Registering registering, Caller caller) {
        this.consenting = consenting;
        this.texts = texts;
        this.registering = registering;
        this.caller = caller;
    }

    /// The caller's consent for each purpose and channel.
    @GET
    @WithSession
    public Uni<List<ConsentView>> list() {
        return consenting.present(caller.ownExternalId());
    }

    /// Records a yes or a no of the caller.
    ///
    /// A customer who logged in but never did anything is entered by it: their token says that they exist.
    /// A yes names one of the texts of `GET /consent-texts`.
    @PUT
    @Path("{purpose}/{channel}")
    @WithTransaction
    public Uni<ConsentView> put(
            @RestPath @Pattern(regexp = WholePolicy.PURPOSES) String purpose,
            @RestPath @Pattern(regexp = WholePolicy.CHANNELS) String channel,
            @NotNull @Valid ConsentRequest request) {
        var externalId = caller.ownExternalId();
        var actor = caller.name();
        var matter = new Matter(purpose, channel);
        texts.mustKnow(matter, request);
        return registering
                .enterAndLock(externalId)
                .chain(() -> consenting.record(externalId, matter, request, actor, Speaker.CUSTOMER));
    }
}
