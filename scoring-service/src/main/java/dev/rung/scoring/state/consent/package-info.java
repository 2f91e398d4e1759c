/// A customer's agreement to personalisation, as the stream keeps it.
@NullMarked
package dev.rung.scoring.state.consent;

import org.jspecify.annotations.NullMarked;
