/// Which pages of other origins may ask. In comes a browser's request with the origin of the page that sent it, or a
/// preflight request; out goes a problem where the origin is not allowed. Quarkus does the rest of CORS.
@NullMarked
package dev.rung.gateway.origin;

import org.jspecify.annotations.NullMarked;
