/// Whether answers are what the service's own OpenAPI document says: every answer that a component test gets is
/// compared with the document that the test's build has written.
@NullMarked
package dev.rung.testing.api;

import org.jspecify.annotations.NullMarked;
