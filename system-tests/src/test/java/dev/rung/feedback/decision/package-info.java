/// A bridge to what the service keeps to itself.
@NullMarked
package dev.rung.feedback.decision;

import org.jspecify.annotations.NullMarked;
