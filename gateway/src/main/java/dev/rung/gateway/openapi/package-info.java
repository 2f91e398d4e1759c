/// One OpenAPI document of everything that the gateway exposes, merged from what the services publish about themselves.
/// A service that is away is noted in the document; what was last known of it stays.
@NullMarked
package dev.rung.gateway.openapi;

import org.jspecify.annotations.NullMarked;
