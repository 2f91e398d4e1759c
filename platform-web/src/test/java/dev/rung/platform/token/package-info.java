@NullMarked
package dev.rung.platform.keys;

import org.jspecify.annotations.NullMarked;
