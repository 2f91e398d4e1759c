/// What the whole store has in common, whichever service asks: its zone, its currency, its language.
@NullMarked
package dev.rung.platform.store;

import org.jspecify.annotations.NullMarked;
