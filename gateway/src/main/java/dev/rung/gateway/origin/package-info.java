/// Which pages of other origins may ask. In comes a browser's request with the origin of the page that sent it, or its
/// question beforehand; out goes a problem where the origin is not let in. Quarkus does the rest of CORS.
@NullMarked
package dev.rung.gateway.origin;

import org.jspecify.annotations.NullMarked;
