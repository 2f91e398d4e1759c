/// How the rules change: drafted by one person, approved by another, published with notice.
///
/// In come policies as JSON, a wish to approve, to publish or to withdraw, and questions. It decides whether a policy
/// is sound and fair ([dev.rung.scoring.policy.PolicyCheck]), who may take which step
/// ([dev.rung.scoring.policy.State]) and when a policy may begin to count
/// ([dev.rung.scoring.policy.PublicationPolicy]). Out go published policies on topic `policies`, every step in the
/// audit, readable differences, and for other features the policy in force
/// ([dev.rung.scoring.policy.WrittenPolicies]).
@NullMarked
package dev.rung.scoring.policy;

import org.jspecify.annotations.NullMarked;
