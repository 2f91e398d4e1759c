/// The running suite, seen from outside: real processes, real tokens, everything through the gateway.
@NullMarked
package dev.rung.system;

import org.jspecify.annotations.NullMarked;
