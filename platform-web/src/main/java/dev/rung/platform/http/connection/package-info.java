/// A connection before its bytes are a request. In come bytes; out goes a request that can be read in one way
/// only, or a problem and the connection's end.
@NullMarked
package dev.rung.platform.http.connection;

import org.jspecify.annotations.NullMarked;
