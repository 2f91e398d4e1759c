package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All published packages, oldest version first. In force is the highest version whose time has come.
public record PackageSchedule(List<ScheduledPackage> packages) {

    public PackageSchedule {
        packages = List.copyOf(packages);
    }

    /// @param benefits by the tier's code
    public record ScheduledPackage(int version, Instant effectiveAt, Map<String, List<CatalogueItem>> benefits) {

        public List<CatalogueItem> of(String tier) {
            return benefits.getOrDefault(tier, List.of());
        }
    }

    /// Empty before the first one.
    public Optional<ScheduledPackage> at(Instant moment) {
        return packages.reversed().stream()
                .filter(one -> !one.effectiveAt().isAfter(moment))
                .findFirst();
    }

    /// The one that began first.
    public Optional<ScheduledPackage> first() {
        return packages.stream().min((one, other) -> one.effectiveAt().compareTo(other.effectiveAt()));
    }
}
