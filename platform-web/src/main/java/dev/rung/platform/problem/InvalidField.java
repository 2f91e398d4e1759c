package dev.rung.platform.problem;

import static jakarta.validation.ElementKind.PARAMETER;
import static jakarta.validation.ElementKind.PROPERTY;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Map;

/// One entry of `errors`: which field, and what is wrong with it.
///
/// @param field as the client wrote it: `lines[0].price`, or a parameter's name
record InvalidField(String field, Text reason) {

    /// As it is answered.
    @RegisterForReflection
    record InvalidFieldView(String field, String reason) {}

    /// A constraint's message is a key of the message bundles in braces, as Bean Validation writes them; what the
    /// constraint was given, such as `max`, are the facts.
    static InvalidField of(ConstraintViolation<?> violation) {
        var key = violation.getMessageTemplate().replaceAll("[{}]", "");
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        var reason = MessageBundles.english().has(key) ? new Text(key, limits) : Text.verbatim(violation.getMessage());
        return new InvalidField(field(violation.getPropertyPath()), reason);
    }

    InvalidFieldView view(MessageBundle texts) {
        return new InvalidFieldView(field, texts.say(reason));
    }

    /// Leaves out the method, and the name that our code gave to the body where a field of it is wrong.
    private static String field(Path path) {
        var parameter = "";
        var field = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append('[').append(node.getKey()).append(']');
            }
            if (node.getKind() == PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
