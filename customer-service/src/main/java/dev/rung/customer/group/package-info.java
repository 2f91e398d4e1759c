/// Groups of customers: by a rule, by hand, or both.
///
/// In: groups that a marketer writes, customers whom somebody lists by hand. Decides whether a rule can be
/// kept: it is whole, refers to groups that there are, and leads back to none of them. Out: groups in words,
/// their members, and how many customers a rule would take in.
@NullMarked
package dev.rung.customer.group;

import org.jspecify.annotations.NullMarked;
