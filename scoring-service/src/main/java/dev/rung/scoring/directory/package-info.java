/// Who the customers are, as far as scoring must know to speak their language: in come `customer-events`, the
/// platform's
/// directory keeps them.
@NullMarked
package dev.rung.scoring.directory;

import org.jspecify.annotations.NullMarked;
