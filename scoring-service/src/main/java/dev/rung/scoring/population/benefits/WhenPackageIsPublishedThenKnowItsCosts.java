package dev.rung.scoring.population.benefits;

import dev.rung.contracts.benefits.BenefitTermsEvent;
import dev.rung.contracts.benefits.BenefitTermsEvent.PackagePublished;
import dev.rung.contracts.benefits.BenefitTermsEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// A version is told for good, so the first telling counts.
@ApplicationScoped
@FromTopic(value = "benefit-terms", event = BenefitTermsEvent.class)
class WhenPackageIsPublishedThenKnowItsCosts implements EventDoor<BenefitTermsEvent> {

    private final PublishedPackages packages;

    WhenPackageIsPublishedThenKnowItsCosts(PublishedPackages packages) {
        this.packages = packages;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<BenefitTermsEvent>> batch) {
        return Delivery.handOn(batch, WhenPackageIsPublishedThenKnowItsCosts::published, packages::learn);
    }

    private static Optional<PackagePublished> published(BenefitTermsEvent event) {
        return switch (event) {
            case PackagePublished published -> Optional.of(published);
            case Unrecognised _ -> Optional.empty();
        };
    }
}
