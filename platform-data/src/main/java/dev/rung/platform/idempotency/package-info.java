/// Requests that are carried out once, however often they are sent.
///
/// In comes the key that a sender chose for a request ([IdempotencyKey]), in the transaction that carries the
/// request out; out comes what came of the same request before, if it was sent before ([IdempotencyKeys]). A
/// key is kept for ever. The sender's data are not: whether a repetition is the same request is for its feature
/// to say, which has what it needs for that in its own tables, sealed where it is personal.
@NullMarked
package dev.rung.platform.idempotency;

import org.jspecify.annotations.NullMarked;
