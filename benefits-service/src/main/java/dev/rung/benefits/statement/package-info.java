/// The points as customers and agents see them: the balance, the dates on which points expire, and every entry
/// with its reason. Questions come in over HTTP and change nothing; the only rule here is who may see them.
@NullMarked
package dev.rung.benefits.statement;

import org.jspecify.annotations.NullMarked;
