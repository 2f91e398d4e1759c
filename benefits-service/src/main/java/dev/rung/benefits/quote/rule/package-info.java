/// The reductions that go together in a quote, as data that staff change.
///
/// In comes a new version of [StackingContent], written by somebody who has read the one
/// before. Nothing is decided here: the fields say what they may be. Out go the rules that
/// count, for [dev.rung.benefits.quote.QuotePolicy].
@NullMarked
package dev.rung.benefits.quote.rule;

import org.jspecify.annotations.NullMarked;
