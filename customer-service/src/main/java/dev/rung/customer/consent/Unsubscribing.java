package dev.rung.customer.consent;

import dev.rung.customer.consent.Consenting.Matter;
import dev.rung.customer.register.Registering;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import dev.rung.platform.problem.Problem;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Withdraws what a link to unsubscribe says, for whoever holds the link: it can do nothing else, and nobody can make
/// one up. Made at start, so that a missing key is noticed there.
@Startup
@ApplicationScoped
class Unsubscribing {

    /// Where the withdrawal came from, and as whom: nobody logged in.
    private static final String SOURCE = "unsubscribe-link";

    /// The words of the page: to be raised when they change.
    private static final String TEXT_VERSION = "unsubscribe-1";

    private final SealedLinks links;
    private final Registering registering;
    private final Consenting consenting;

    Unsubscribing(SealedLinks links, Registering registering, Consenting consenting) {
        this.links = links;
        this.registering = registering;
        this.consenting = consenting;
    }

    Unsubscription read(String link) {
        return Unsubscription.opened(links, link)
                .orElseThrow(() -> Problem.of(404, "link-invalid", "This link is not valid, or not any more")
                        .asException());
    }

    Uni<String> localeOf(UUID customerId) {
        return registering.withId(customerId).map(customer -> customer.locale());
    }

    /// In the caller's transaction; the lock comes before the first look. A second time changes nothing.
    ///
    /// @param shownIn the language of the page, given the customer's locale
    /// @return that language
    Uni<String> withdraw(Unsubscription wanted, UnaryOperator<String> shownIn) {
        var matter = new Matter(wanted.purpose(), wanted.channel());
        return registering
                .lock(wanted.customerId())
                .map(customer -> shownIn.apply(customer.locale()))
                .call(language -> consenting.takeDown(
                        wanted.customerId(),
                        matter,
                        new ConsentRequest(false, TEXT_VERSION, language, SOURCE),
                        SOURCE));
    }
}
