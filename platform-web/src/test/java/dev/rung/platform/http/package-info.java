@NullMarked
package dev.rung.platform.http;

import org.jspecify.annotations.NullMarked;
