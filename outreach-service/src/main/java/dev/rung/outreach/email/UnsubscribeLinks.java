package dev.rung.outreach.email;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.platform.link.PublicUrl;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/// Writes the links by which customers withdraw their consent to mail of a purpose. They lead through the
/// gateway to customer-service (ADR 10) and say nothing to anybody else. Made at start, so that a missing key or
/// address is noticed there.
@Startup
@ApplicationScoped
class UnsubscribeLinks {

    private final PublicUrl gateway;
    private final SealedLinks links;

    UnsubscribeLinks(PublicUrl gateway, SealedLinks links) {
        this.gateway = gateway;
        this.links = links;
    }

    URI linkFor(UUID customerId, Purpose purpose) {
        var withdrawn = new Unsubscription(customerId, purpose.code(), Channel.EMAIL.code());
        return gateway.to(Unsubscription.PATH + withdrawn.sealed(links));
    }
}
