package dev.rung.customer.register.id;

import static java.util.stream.Collectors.toSet;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/// Refuses a new customer's id that looks like an address or a phone number before anything is kept or signed: 400
/// `invalid` with its field. A customer who has such an id already goes on, or they could withdraw nothing. Events are
/// refused one by one instead, by the same rule.
@ApplicationScoped
public class CheckingExternalIds {

    private final ExternalIdSettings settings;

    CheckingExternalIds(ExternalIdSettings settings) {
        this.settings = settings;
    }

    /// @param countKnown how many of these ids customers have already; asked only where some look like contacts
    public Uni<Void> newOnesMustBeNoContacts(
            Collection<String> externalIds, Function<Set<String>, Uni<Long>> countKnown) {
        var contacts = settings.refuseContacts()
                ? externalIds.stream().filter(ContactLikeId::isOne).collect(toSet())
                : Set.<String>of();
        if (contacts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return countKnown
                .apply(contacts)
                .invoke(known -> {
                    if (known < contacts.size()) {
                        throw Problem.of(400, "invalid")
                                .at("externalId", Text.of("reason.customer-id-contact"))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }
}
