package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// The one in force at a moment and those that began to count after it, in the order in which they did.
    ///
    /// @param until whatever counts later is left out
    public Stream<ScheduledPackage> during(Instant since, Instant until) {
        var before = at(since);
        var later = packages.stream()
                .filter(one ->
                        one.effectiveAt().isAfter(since) && !one.effectiveAt().isAfter(until))
                .sorted(Comparator.comparing(ScheduledPackage::effectiveAt).thenComparing(ScheduledPackage::version));
        return Stream.concat(before.stream(), later);
    }
}
