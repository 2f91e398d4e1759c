/// The customers, as far as feedback must know them: `customer-events` come in, the
/// platform's directory keeps them.
@NullMarked
package dev.rung.feedback.customer;

import org.jspecify.annotations.NullMarked;
