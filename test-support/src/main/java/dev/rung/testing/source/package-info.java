/// The sources of all modules, parsed, and the comments in them.
@NullMarked
package dev.rung.testing.source;

import org.jspecify.annotations.NullMarked;
