/// The document's schemas: a record's shape beside the Java type it was read from, the names of components, and
/// how long texts and how large numbers may be.
@NullMarked
package dev.rung.platform.openapi.schema;

import org.jspecify.annotations.NullMarked;
