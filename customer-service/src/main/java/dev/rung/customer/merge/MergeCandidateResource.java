package dev.rung.customer.merge;

import dev.rung.customer.contact.SharedContacts;
import dev.rung.customer.contact.SharedContacts.SharedContact;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Customers who may be one person.
@Path("merges/candidates")
class MergeCandidateResource {

    /// The index names a contact point always alike: its place leaves the service under a seal, which is another one
    /// each time.
    private static final String PLACE = "merge-candidates";

    private final SharedContacts contacts;
    private final SealedLinks places;

    MergeCandidateResource(SharedContacts contacts, SealedLinks places) {
        this.contacts = contacts;
        this.places = places;
    }

    /// Customers who share an e-mail address or a telephone number.
    ///
    /// Which one it is, is not told. One that more than 50 have says nothing, and is left out.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<Page<SharedContact>> list(
            @RestQuery @Nullable @Pattern(regexp = "[0-9A-Za-z_-]{1,300}") String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var place = after == null ? "" : places.open(PLACE, after).orElseThrow(Page::cursorUnknown);
        return contacts.after(place, limit + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(shared -> shared.at(places.seal(PLACE, shared.contact())))
                                .toList(),
                        limit,
                        SharedContact::contact));
    }
}
