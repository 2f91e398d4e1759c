/// Why a customer is written to, and in which words.
///
/// In: an occasion and the reader's language. Out: a title and a text, from the message bundles or, for a reply, from
/// feedback-service. A new occasion is a new record of [Occasion][dev.rung.outreach.occasion.Occasion]: the
/// compiler then names every place where something about it must be decided.
@NullMarked
package dev.rung.outreach.occasion;

import org.jspecify.annotations.NullMarked;
