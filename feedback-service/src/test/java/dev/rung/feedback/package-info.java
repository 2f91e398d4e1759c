/// Tests of feedback-service as its callers and the other services see it.
@NullMarked
package dev.rung.feedback;

import org.jspecify.annotations.NullMarked;
