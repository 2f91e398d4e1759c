package dev.rung.customer.minor;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
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
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("customers/{externalId}/guardian-consent")
class GuardianResource {

    private final ReadingGuardians reading;
    private final RecordingGuardians recording;
    private final Caller caller;

    GuardianResource(ReadingGuardians reading, RecordingGuardians recording, Caller caller) {
        this.reading = reading;
        this.recording = recording;
        this.caller = caller;
    }

    /// Whether a customer is a minor, and what their guardian answered, with the proofs.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<GuardianView> get(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return reading.of(externalId);
    }

    /// Records a yes or a no of a minor's guardian.
    ///
    /// With a yes the minor's own consents count, and only those. It needs the guardian and a proof; they are
    /// sealed under the customer's key. A yes again is new proof; a no where nothing was agreed to changes nothing.
    @PUT
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The customer is no minor.")
    public Uni<GuardianView> put(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @NotNull @Valid GuardianRequest request) {
        return recording.record(externalId, request.toProof(), caller.name()).chain(() -> reading.of(externalId));
    }

    /// @param guardian their name; needed for a yes
    /// @param relation to the customer; needed for a yes
    /// @param proof by what the agent knows, such as a paper that was shown or the number of a call; needed for
    ///     a yes
    record GuardianRequest(
            @NotNull Boolean granted,

            @Nullable
            @CodePointLength(min = 1, max = 200)
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            String guardian,

            @Nullable @Pattern(regexp = "parent|guardian") String relation,

            @Nullable
            @CodePointLength(min = 1, max = 500)
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            String proof) {

        /// Null of a no.
        @Nullable
        GuardianProof toProof() {
            return granted
                    ? new GuardianProof(given("guardian", guardian), given("relation", relation), given("proof", proof))
                    : null;
        }

        private static String given(String field, @Nullable String text) {
            if (text == null) {
                throw Problem.of(400, "invalid")
                        .at(field, Text.of("reason.given"))
                        .asException();
            }
            return text;
        }
    }
}
