/// Owned by feedback-service: what customers said and what came of it, on `feedback-events`.
@NullMarked
package dev.rung.contracts.feedback;

import org.jspecify.annotations.NullMarked;
