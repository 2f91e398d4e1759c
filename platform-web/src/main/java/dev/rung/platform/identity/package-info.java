/// The caller, and what they may see. The token is checked before any door opens; a door names the [Roles] it
/// opens to, and asks [Caller] where the answer depends on whose data it is.
@NullMarked
package dev.rung.platform.identity;

import org.jspecify.annotations.NullMarked;
