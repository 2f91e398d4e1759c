/// The checks at every HTTP port of the suite, the gateway's too, before a door opens: the request is readable,
/// its body arrives in time and leaves the connection usable. In comes a request; out goes the request as it
/// came, or a problem that names what is wrong with it.
@NullMarked
package dev.rung.platform.http;

import org.jspecify.annotations.NullMarked;
