package dev.rung.scoring.population.reconciliation;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.population.scan.PopulationMember;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The fields of a standing that are compared.
///
/// @param spend within the policy's window, in the store's currency
/// @param fingerprint of all that an assessment says, see [Assessment#fingerprint]
@RegisterForReflection
record ComparedStanding(String tier, long growthValue, long orders, BigDecimal spend, int fingerprint) {

    static ComparedStanding of(PopulationMember member) {
        return new ComparedStanding(
                member.tier(),
                member.growthValue(),
                member.orders(),
                member.spend(),
                member.state().fingerprint());
    }

    static ComparedStanding of(Assessment assessment) {
        return new ComparedStanding(
                assessment.tier().code(),
                assessment.growthValue(),
                assessment.rfm().orders(),
                assessment.rfm().spend(),
                assessment.fingerprint());
    }

    /// The fields that differ; 10.0 and 10 are equal.
    List<String> differencesFrom(ComparedStanding other) {
        var fields = new ArrayList<String>();
        if (!tier.equals(other.tier)) {
            fields.add("tier");
        }
        if (growthValue != other.growthValue) {
            fields.add("growthValue");
        }
        if (orders != other.orders) {
            fields.add("orders");
        }
        if (spend.compareTo(other.spend) != 0) {
            fields.add("spend");
        }
        if (fingerprint != other.fingerprint) {
            fields.add("fingerprint");
        }
        return List.copyOf(fields);
    }
}
