/// What customers, and those who help them, see of the points: the balance with what expires when, and every entry
/// with the reason it has. Questions come in over HTTP and nothing changes by asking; there is no rule here but who
/// may see what.
@NullMarked
package dev.rung.benefits.statement;

import org.jspecify.annotations.NullMarked;
