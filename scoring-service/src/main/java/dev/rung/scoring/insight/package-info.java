/// Figures over all customers, and how fresh they are.
///
/// In come questions, and what a month's customers cost. The answers for today are sums over `standings`, and a
/// comparison of what Kafka has accepted with what can be read. For the past everybody is asked ([Asking]): when they
/// were first seen, which decisions moved them, what they bought; each figure is a pure sum over these ([Person]).
/// Nothing goes out but answers, and every figure in them links to its definition.
@NullMarked
package dev.rung.scoring.insight;

import org.jspecify.annotations.NullMarked;
