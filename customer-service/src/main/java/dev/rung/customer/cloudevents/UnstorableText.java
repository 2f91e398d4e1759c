package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Finds texts that JSON can write and no database and no UTF-8 can keep: with NUL in them, or
/// half of a surrogate pair.
final class UnstorableText {

    private static final JsonPointer HERE = JsonPointer.empty();

    private UnstorableText() {}

    /// The place of the first one, of a key's or a text's.
    static Optional<String> in(JsonNode json) {
        return pointer(json).map(FieldPath::of);
    }

    private static Optional<JsonPointer> pointer(JsonNode json) {
        if (json.isTextual()) {
            return isUnstorable(json.textValue()) ? Optional.of(HERE) : Optional.empty();
        }
        for (var field : json.properties()) {
            var found = isUnstorable(field.getKey()) ? Optional.of(HERE) : pointer(field.getValue());
            if (found.isPresent()) {
                return found.map(HERE.appendProperty(field.getKey())::append);
            }
        }
        for (var i = 0; json.isArray() && i < json.size(); i++) {
            var found = pointer(json.path(i));
            if (found.isPresent()) {
                return found.map(HERE.appendIndex(i)::append);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnstorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
