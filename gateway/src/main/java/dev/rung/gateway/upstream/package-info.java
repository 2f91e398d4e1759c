/// The services behind the gateway: where they are, and asking them something on the gateway's own account.
@NullMarked
package dev.rung.gateway.upstream;

import org.jspecify.annotations.NullMarked;
