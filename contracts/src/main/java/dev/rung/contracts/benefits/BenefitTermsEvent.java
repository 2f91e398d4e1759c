package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `benefit-terms`, keyed `v<version>` and compacted: what each tier gives, what a use
/// costs, and from when on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = BenefitTermsEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "package-published.v1", value = BenefitTermsEvent.PackagePublished.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface BenefitTermsEvent {

    /// In force is the highest version whose time has come.
    ///
    /// @param tiers those that give anything
    record PackagePublished(UUID eventId, int version, Instant effectiveAt, Instant publishedAt, List<TierTerms> tiers)
            implements BenefitTermsEvent {}

    /// @param tier its code
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TierTerms(String tier, List<BenefitCost> benefits) {}

    /// @param code of the catalogue
    /// @param kind such as `discount`
    /// @param quota how often one customer may use it in a period; absent: without a limit
    /// @param period `day`, `month`, `year` or `once`
    /// @param cost of one use to the store
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BenefitCost(
            String code,
            int version,
            String kind,
            @Nullable @JsonInclude(NON_NULL) Integer quota,
            String period,
            Money cost) {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements BenefitTermsEvent {}
}
