package dev.rung.benefits.catalogue.packages;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The text of a package. Each benefit is named with its version, which does not change as long as a package
/// names it: so the hash stands for all that is given.
@RegisterForReflection
record PackageDocument(List<TierPackage> tiers) {

    @RegisterForReflection
    record TierPackage(String tier, List<PackagedBenefit> benefits) {}

    @RegisterForReflection
    record PackagedBenefit(String code, int version) {}

    /// @param versions of every code that is proposed
    static PackageDocument of(List<TierProposal> proposals, Map<String, Integer> versions) {
        return new PackageDocument(proposals.stream()
                .map(proposal -> new TierPackage(
                        proposal.tier(),
                        proposal.benefits().stream()
                                .map(code -> new PackagedBenefit(code, versions.getOrDefault(code, 0)))
                                .toList()))
                .toList());
    }

    List<TierProposal> proposals() {
        return tiers.stream()
                .map(tier -> new TierProposal(
                        tier.tier(),
                        tier.benefits().stream().map(PackagedBenefit::code).toList()))
                .toList();
    }

    Set<PackagedBenefit> benefits() {
        return tiers.stream()
                .map(TierPackage::benefits)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    Set<String> codes() {
        return benefits().stream().map(PackagedBenefit::code).collect(Collectors.toSet());
    }
}
