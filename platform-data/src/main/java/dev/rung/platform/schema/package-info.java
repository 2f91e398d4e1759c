/// A service whose tables a job brings up to date waits for that job before it does anything else. Comes in: the start.
/// Goes out: nothing.
@NullMarked
package dev.rung.platform.schema;

import org.jspecify.annotations.NullMarked;
