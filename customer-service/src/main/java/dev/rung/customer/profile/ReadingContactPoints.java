package dev.rung.customer.profile;

import dev.rung.customer.contact.ContactKind;
import dev.rung.customer.contact.ContactPoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Opens a profile to compare its contact points with those of others, in the caller's transaction or session.
@ApplicationScoped
public class ReadingContactPoints {

    private final Sealing sealing;

    ReadingContactPoints(Sealing sealing) {
        this.sealing = sealing;
    }

    public Uni<Map<ContactKind, List<ContactPoint>>> of(UUID customerId) {
        return sealing.read(customerId).map(PersonalData::contactPoints);
    }
}
