/// How a policy comes to be: drafted by one person, approved by another.
///
/// In come policies as JSON and the wish to edit, to withdraw, to restore or to approve one.
/// [dev.rung.scoring.policy.check.PolicyCheck] decides whether a policy is sound,
/// [dev.rung.scoring.policy.version.PolicyState] who may take which step. Out go versions, and every step in the audit.
@NullMarked
package dev.rung.scoring.policy.draft;

import org.jspecify.annotations.NullMarked;
