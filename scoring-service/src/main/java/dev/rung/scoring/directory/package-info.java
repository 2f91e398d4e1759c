/// The customers, as far as scoring must know them to speak their language: `customer-events` come in, the
/// platform's directory keeps them.
@NullMarked
package dev.rung.scoring.directory;

import org.jspecify.annotations.NullMarked;
