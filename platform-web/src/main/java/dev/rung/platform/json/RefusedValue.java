package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/// A value that is JSON, and of the right type, and that the suite cannot carry all the same. Its message is the
/// reason, to be read after the field's name.
public final class RefusedValue extends JsonMappingException {

    RefusedValue(@Nullable JsonParser parser, String reason) {
        super(parser, reason);
    }

    /// @param outside the context that the parser had before it began with what it reads now; null outside of all
    static RefusedValue at(JsonParser parser, @Nullable JsonStreamContext outside, String reason) {
        var refused = new RefusedValue(parser, reason);
        var within = parser.getParsingContext();
        while (within != null && within != outside && !within.inRoot()) {
            if (within.inObject()) {
                refused.prependPath(new Reference(null, within.getCurrentName()));
            } else {
                refused.prependPath(new Reference(null, within.getCurrentIndex()));
            }
            within = within.getParent();
        }
        return refused;
    }
}
