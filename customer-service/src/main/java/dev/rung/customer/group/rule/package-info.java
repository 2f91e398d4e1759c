/// The rule of a group: a tree of conditions, as data.
///
/// In: what a marketer writes ([RuleNode]) and what is known of a customer ([CustomerInputs]). Decides whether
/// the rule can be kept, whether it holds for the customer, and until when that answer stands if nothing but
/// time passes. Out: the rule in words.
@NullMarked
package dev.rung.customer.group.rule;

import org.jspecify.annotations.NullMarked;
