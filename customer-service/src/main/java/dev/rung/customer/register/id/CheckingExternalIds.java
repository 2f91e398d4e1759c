package dev.rung.customer.register.id;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// Refuses what looks like an address or a phone number before anything is kept or signed: 400 `invalid` with its
/// field. Events are refused one by one instead, by the same rule.
@ApplicationScoped
public class CheckingExternalIds {

    private final ExternalIdSettings settings;

    CheckingExternalIds(ExternalIdSettings settings) {
        this.settings = settings;
    }

    public void mustBeNoContacts(Collection<String> externalIds) {
        if (settings.refuseContacts() && externalIds.stream().anyMatch(ContactLikeId::isOne)) {
            throw Problem.of(400, "invalid")
                    .at("externalId", Text.of("reason.customer-id-contact"))
                    .asException();
        }
    }
}
