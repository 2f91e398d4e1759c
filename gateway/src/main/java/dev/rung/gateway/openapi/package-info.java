/// One OpenAPI document of everything that the gateway exposes. It is made while the suite is built, from what the
/// services publish about themselves, and committed as `openapi.json`; a test in `system-tests` keeps it true.
@NullMarked
package dev.rung.gateway.openapi;

import org.jspecify.annotations.NullMarked;
