/// The reductions that go together in a quote, as data that staff change.
///
/// In comes a draft of [StackingContent], written by somebody who has read the rules that count, and the
/// approval of another person. [dev.rung.benefits.document.DocumentLifePolicy] decides who may take which step.
/// Out go the rules that count, for [dev.rung.benefits.quote.QuotePolicy].
@NullMarked
package dev.rung.benefits.quote.rule;

import org.jspecify.annotations.NullMarked;
