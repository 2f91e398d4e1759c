/// `GET /audit`: what was done anywhere in the suite, newest first, and whether each service's chain of entries holds.
/// Comes in with an administrator's own token, goes out to every service at once; one that does not answer is named and
/// never takes the others with it.
@NullMarked
package dev.rung.gateway.audit;

import org.jspecify.annotations.NullMarked;
