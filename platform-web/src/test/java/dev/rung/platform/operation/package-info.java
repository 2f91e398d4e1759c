@NullMarked
package dev.rung.platform.operation;

import org.jspecify.annotations.NullMarked;
