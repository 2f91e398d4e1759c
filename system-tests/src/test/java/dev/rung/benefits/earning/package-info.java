/// A bridge to what the service keeps to itself.
@NullMarked
package dev.rung.benefits.earning;

import org.jspecify.annotations.NullMarked;
