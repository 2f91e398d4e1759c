package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.regex.Pattern;

/// A place in an event as a sender would write it: `data.lines[0].price`. A name that nobody would give to a field may
/// be a value in the wrong place, and personal: it is shown as `…`, and ends the path. Empty for the event as a whole.
final class FieldPath {

    private static final int DEEPEST = 6;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private FieldPath() {}

    static String of(JsonPointer pointer) {
        var path = new StringBuilder();
        var depth = 0;
        for (var step = pointer; !step.matches(); step = step.tail()) {
            var name = step.getMatchingProperty();
            if (++depth > DEEPEST || !NAME.matcher(name).matches()) {
                return path.append(path.isEmpty() ? "…" : ".…").toString();
            }
            if (step.mayMatchElement() && !path.isEmpty()) {
                path.append('[').append(name).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
