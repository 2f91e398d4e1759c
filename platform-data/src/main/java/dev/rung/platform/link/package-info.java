/// Links that work without a login, such as the one to unsubscribe: the link itself is the permission.
///
/// In: what the link is for, from the service that writes it. Out: one path segment that tells its bearer nothing and
/// that nobody can make up, and the way back in the service that the link leads to. The gateway lists the routes that
/// take such links (ADR 10).
@NullMarked
package dev.rung.platform.link;

import org.jspecify.annotations.NullMarked;
