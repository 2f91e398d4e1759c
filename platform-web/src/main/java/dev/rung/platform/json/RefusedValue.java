package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.rung.platform.locale.Text;
import org.jspecify.annotations.Nullable;

/// A value that is JSON, and of the right type, and that the suite cannot carry all the same.
public final class RefusedValue extends JsonMappingException {

    private final transient Text reason;

    RefusedValue(@Nullable JsonParser parser, Text reason) {
        super(parser, reason.toString());
        this.reason = reason;
    }

    /// To be read after the field's name.
    public Text reason() {
        return reason;
    }

    /// @param outside the context that the parser had before it began with what it reads now; null outside of all
    static RefusedValue at(JsonParser parser, @Nullable JsonStreamContext outside, Text reason) {
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
