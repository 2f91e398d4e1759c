/// Keeps requests to the OpenAPI document: a method that the document does not name is 405 with the ones that it
/// does, a body of another media type is 415 with those that are read, a query parameter of another type is 400
/// with its name. In comes a request before JAX-RS has looked for its method.
///
/// An operation that is hidden from the document must not share its path with one that is not: it would be refused.
@NullMarked
package dev.rung.platform.operation;

import org.jspecify.annotations.NullMarked;
