/// The parts of an OpenAPI document that no single door has to write down: which problems answer an
/// operation, which roles open it, what may be null, how money, ids and instants look, what a body may not
/// hold, what an operation is called.
///
/// In comes the document as it was read from the doors' signatures, with an index of the classes; out goes the document
/// that clients get. All of it happens while a service is built.
@NullMarked
package dev.rung.platform.openapi;

import org.jspecify.annotations.NullMarked;
