package dev.rung.scoring.policy.publication;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import dev.rung.scoring.policy.publication.PublicationPolicy.Waiver;
import dev.rung.scoring.policy.publication.Publishing.Order;
import dev.rung.scoring.policy.version.PolicyVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// From when on an approved policy counts.
@Path("policies")
class PublicationResource {

    private final Publishing publishing;
    private final Caller caller;

    PublicationResource(Publishing publishing, Caller caller) {
        this.publishing = publishing;
        this.caller = caller;
    }

    /// Sets from when on an approved version counts.
    ///
    /// Without a body, at once.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{version}/publication")
    @RolesAllowed({MARKETER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this, or a later version is published already.")
    @Refuses(status = 422, when = "It would begin in the past, too far ahead, or with too short a notice.")
    public Uni<PublicationView> publish(@RestPath int version, @Nullable @Valid PublicationRequest request) {
        var wish = request == null ? new PublicationRequest(null, null, null) : request;
        return publishing
                .publish(new Order(version, wish.effectiveAt(), waiver(wish), wish.reason(), caller.name()))
                .map(PublicationView::of);
    }

    private Waiver waiver(PublicationRequest request) {
        if (request.notice() == null) {
            return Waiver.NONE;
        }
        var reason = request.reason();
        return caller.hasRole(ADMIN) && reason != null && !reason.isBlank() ? Waiver.PROPER : Waiver.IMPROPER;
    }

    /// @param effectiveAt null: at once
    /// @param notice `waived`, or null
    /// @param reason why it is waived
    record PublicationRequest(
            @Nullable Instant effectiveAt,
            @Nullable @Pattern(regexp = "waived") String notice,

            @Nullable @CodePointLength(max = 1000) @Pattern(regexp = READABLE)
            String reason) {

        /// PostgreSQL keeps no NUL and no half of a character; lines may break.
        private static final String READABLE = "([^\\p{Cc}\\p{Cs}]|[\\t\\r\\n])*+";
    }

    /// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
    /// @param noticeWaivedBecause null where notice was given, or none was needed
    record PublicationView(
            int version,
            String state,
            Instant effectiveAt,
            Instant publishedAt,
            String publisher,
            @Nullable String noticeWaivedBecause) {

        static PublicationView of(PolicyVersion policy) {
            var published = policy.published();
            return new PublicationView(
                    policy.version(),
                    published.code(),
                    published.effectiveAt(),
                    published.announced().at(),
                    published.announced().by(),
                    published.announced().waivedBecause());
        }
    }
}
