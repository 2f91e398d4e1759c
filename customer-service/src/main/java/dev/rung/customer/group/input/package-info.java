/// The inputs of rules, in narrow tables of its own.
///
/// In: the coarse part of a profile, with its write; the assessments of scoring; behaviour, as it is accepted.
/// Out: the inputs of a rule, of some customers or of all. Writing any of it puts the customer into the queue
/// of those whose groups are looked at.
@NullMarked
package dev.rung.customer.group.input;

import org.jspecify.annotations.NullMarked;
