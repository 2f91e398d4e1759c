package dev.rung.customer.consent;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.consent.Consenting.Matter;
import dev.rung.customer.consent.Consenting.Speaker;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import dev.rung.platform.problem.Problem;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Withdraws the consent that an unsubscribe link names, for anyone who holds the link: a link can do nothing else and
/// cannot be forged. Created at start, so that a missing key is noticed there.
@Startup
@ApplicationScoped
class Unsubscribing {

    /// The source of the withdrawal, and its actor: there is no login.
    private static final String SOURCE = "unsubscribe-link";

    /// The words of the page: to be raised when they change.
    private static final String TEXT_VERSION = "unsubscribe-1";

    private final SealedLinks links;
    private final Registering registering;
    private final WholeCustomers wholes;
    private final Consenting consenting;

    Unsubscribing(SealedLinks links, Registering registering, WholeCustomers wholes, Consenting consenting) {
        this.links = links;
        this.registering = registering;
        this.wholes = wholes;
        this.consenting = consenting;
    }

    Unsubscription read(String link) {
        return Unsubscription.opened(links, link)
                .orElseThrow(() -> Problem.of(404, "link-invalid").asException());
    }

    /// @return empty for a customer who no longer exists
    Uni<Optional<String>> localeOf(UUID customerId) {
        return wholes.find(customerId)
                .map(found -> found.map(whole -> whole.kept().locale()));
    }

    /// In the caller's transaction; the customer is locked before anything is read. A second time changes
    /// nothing, unless the consent was given again in between: a link never expires. A customer who no longer
    /// exists has nothing to withdraw, and gets the same page.
    ///
    /// @param shownIn the language of the page, given the customer's locale
    /// @return that language
    Uni<String> withdraw(Unsubscription wanted, Function<Optional<String>, String> shownIn) {
        return registering.lockIfKnown(wanted.customerId()).chain(found -> {
            var language = shownIn.apply(found.map(Customer::locale));
            return found.isPresent()
                    ? record(wanted, language).replaceWith(language)
                    : Uni.createFrom().item(language);
        });
    }

    private Uni<ConsentEntry> record(Unsubscription wanted, String language) {
        var matter = new Matter(wanted.purpose(), wanted.channel());
        var no = new ConsentRequest(false, TEXT_VERSION, language, SOURCE);
        return consenting.record(wanted.customerId(), matter, no, SOURCE, Speaker.CUSTOMER);
    }
}
