/// Numbers of a policy that follow the population: thresholds by percentile, cuts of RFM by quantile.
///
/// In come a timer, an administrator's wish, and everybody as last kept. It decides when numbers are drawn anew
/// ([dev.rung.scoring.population.refresh.RefreshPolicy]); how, the policy in force says itself
/// ([dev.rung.scoring.assessment.thresholds.RefreshTerms]). Out goes a new version of the policy, by way of
/// [dev.rung.scoring.policy.publication.PublishRefresh], and a report of what moved and which rail held it.
@NullMarked
package dev.rung.scoring.population.refresh;

import org.jspecify.annotations.NullMarked;
