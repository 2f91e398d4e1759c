package dev.rung.platform.problem;

import static jakarta.validation.ElementKind.PARAMETER;
import static jakarta.validation.ElementKind.PROPERTY;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;

/// One entry of `errors`: which field, and what is wrong with it.
///
/// @param field as the client wrote it: `lines[0].price`, or a parameter's name
@RegisterForReflection
record InvalidField(String field, String reason) {

    static InvalidField of(ConstraintViolation<?> violation) {
        return new InvalidField(field(violation.getPropertyPath()), violation.getMessage());
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
