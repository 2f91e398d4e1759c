/// The settings of the store that every service shares: its zone, its currency, its language.
@NullMarked
package dev.rung.platform.store;

import org.jspecify.annotations.NullMarked;
