/// `GET /me/data`: all that any service keeps of a member, in one file; and `DELETE /me`, which erases it.
///
/// Comes in with the member's own token, goes out to all services at once; one that does not answer is named
/// as missing, so that nobody takes a part for the whole.
@NullMarked
package dev.rung.gateway.data;

import org.jspecify.annotations.NullMarked;
