@NullMarked
package dev.rung.platform.token;

import org.jspecify.annotations.NullMarked;
