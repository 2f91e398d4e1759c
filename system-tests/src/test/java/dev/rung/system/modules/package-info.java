/// Rules that hold for all modules together, read from what they were compiled to: loops are closed, roles open
/// something, tests wait no longer than a while.
@NullMarked
package dev.rung.system.modules;

import org.jspecify.annotations.NullMarked;
