/// The sentences of an explanation.
///
/// In come a finding and its verdict; out go sentences for the customer, in any language the service speaks.
@NullMarked
package dev.rung.scoring.explanation.sentence;

import org.jspecify.annotations.NullMarked;
