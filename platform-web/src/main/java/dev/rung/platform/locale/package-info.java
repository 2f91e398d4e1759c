/// In which language an answer is given: what `Accept-Language` asks for, else what the customer's profile says, else
/// the
/// store's own. In come the texts that there are, by language; out goes one of them.
@NullMarked
package dev.rung.platform.locale;

import org.jspecify.annotations.NullMarked;
