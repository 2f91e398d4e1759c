/// Figures over all customers, and how fresh they are.
///
/// In come questions; the answers are sums over `standings` and a comparison of what Kafka has accepted with what can
/// be read. Nothing goes out but answers.
@NullMarked
package dev.rung.scoring.insight;

import org.jspecify.annotations.NullMarked;
