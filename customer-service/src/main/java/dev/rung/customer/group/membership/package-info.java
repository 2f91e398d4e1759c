/// The members of groups, as they change.
///
/// In: customers of whom something changed, those of whom time alone may change something, and everybody where
/// a rule is new. Decides which groups a customer belongs to, one customer under their lock at a time. Out: the
/// lists of members, `group-entered.v1` and `group-left.v1`, and each night whether a recomputation comes to
/// the same.
@NullMarked
package dev.rung.customer.group.membership;

import org.jspecify.annotations.NullMarked;
