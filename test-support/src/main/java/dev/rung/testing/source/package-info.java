/// What the sources say: the parsed main sources of all modules and the comments in them.
@NullMarked
package dev.rung.testing.source;

import org.jspecify.annotations.NullMarked;
