package dev.rung.customer.contact;

import dev.rung.customer.contact.SearchingContacts.SearchAnswer;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;

@Path("customers/search")
class ContactSearchResource {

    private final SearchingContacts searching;
    private final Caller caller;

    ContactSearchResource(SearchingContacts searching, Caller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    /// Finds customers by an e-mail address or a telephone number.
    ///
    /// However it is written: in another case or width, with or without the country's code. Several customers
    /// may have it; of more than 50 the others are left out, those who verified it last. Each search is
    /// audited with its reason.
    @POST
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @Refuses(status = 429, when = "The caller has used up the searches of this hour.")
    public Uni<ContactSearchView> search(@NotNull @Valid SearchRequest request) {
        return Panache.withTransaction(() -> searching.search(request.contact(), request.reason(), caller.name()))
                .map(ContactSearchResource::view);
    }

    /// After the commit: what was refused counts, and is audited.
    private static ContactSearchView view(SearchAnswer answer) {
        return switch (answer) {
            case SearchAnswer.Holders found -> ContactSearchView.of(found);
            case SearchAnswer.UsedUp(var perHour) ->
                throw Problem.of(429, "too-many-searches")
                        .with("perHour", perHour)
                        .asException();
        };
    }

    /// @param contact in the body, so that it is in no log of addresses
    /// @param reason why it is looked for
    record SearchRequest(
            @NotNull @CodePointLength(min = 3, max = 254) String contact,

            @NotNull @Pattern(regexp = "contacted-us|order|complaint|fraud|privacy-request|other")
            String reason) {

        /// Keeps personal data out of logs.
        @Override
        public String toString() {
            return "SearchRequest[" + reason + "]";
        }
    }

    /// @param contact in its normal form and masked
    /// @param customers who have it: who verified it first, then by their external ids
    /// @param more whether others have it too
    record ContactSearchView(String contact, List<ContactHolderView> customers, boolean more) {

        static ContactSearchView of(SearchAnswer.Holders found) {
            return new ContactSearchView(
                    found.contact().masked(),
                    found.holders().stream()
                            .map(one -> new ContactHolderView(one.externalId(), one.customerId(), one.verified()))
                            .toList(),
                    found.more());
        }
    }

    /// @param verified whether the customer proved to the shop that it is theirs
    record ContactHolderView(String externalId, UUID customerId, boolean verified) {}
}
