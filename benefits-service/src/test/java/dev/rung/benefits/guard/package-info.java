/// The service without one of its guards: races that it wins must be lost then, or they prove nothing. A guard
/// comes in; its text is taken out of the service's statements, and what stands behind it out of the tables,
/// until the test ends.
@NullMarked
package dev.rung.benefits.guard;

import org.jspecify.annotations.NullMarked;
