/// The cost of the tiers' benefits to the store, as benefits-service publishes it.
///
/// In come packages of benefits ([dev.rung.contracts.benefits.BenefitTermsEvent]); out goes what a customer of each
/// tier may cost in a year ([TierCosts]), by which a dry run prices a policy.
@NullMarked
package dev.rung.scoring.population.benefits;

import org.jspecify.annotations.NullMarked;
