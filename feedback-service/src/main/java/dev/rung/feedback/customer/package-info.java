/// Who the customers are, as far as feedback must know: in come `customer-events`, the platform's directory keeps them.
@NullMarked
package dev.rung.feedback.customer;

import org.jspecify.annotations.NullMarked;
