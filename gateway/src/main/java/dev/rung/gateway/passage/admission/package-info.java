/// Admission of clients: their tokens, and how often each may ask.
///
/// In comes a request with a token or, on a public page, without one. Out goes the client it is charged to, or a
/// problem: no valid token, too many requests, too many open streams.
@NullMarked
package dev.rung.gateway.passage.admission;

import org.jspecify.annotations.NullMarked;
