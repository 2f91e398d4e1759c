package dev.rung.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// The Java method behind an operation. Where media types share a path, several are.
final class OperationMethods {

    private static final String BASE = "/api/v1";
    private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");

    private final Map<String, List<MethodInfo>> doors = new HashMap<>();

    OperationMethods(IndexView index) {
        for (var verb : VERBS) {
            for (var annotation : index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb))) {
                if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                    var method = annotation.target().asMethod();
                    doors.computeIfAbsent(verb + " " + path(method), _ -> new ArrayList<>())
                            .add(method);
                }
            }
        }
    }

    /// @param path as the document has it, with the base that all services share
    List<MethodInfo> behind(String verb, String path) {
        var found = doors.get(verb + " " + path);
        if (found == null && path.startsWith(BASE)) {
            found = doors.get(verb + " " + path.substring(BASE.length()));
        }
        return Objects.requireNonNullElse(found, List.of());
    }

    /// The roles that may come in; empty where no role is asked for.
    static List<String> roles(MethodInfo method) {
        return Optional.ofNullable(method.annotation(ROLES_ALLOWED))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(ROLES_ALLOWED)))
                .map(annotation -> List.of(annotation.value().asStringArray()))
                .orElse(List.of());
    }

    private static String path(MethodInfo method) {
        var ofClass = value(method.declaringClass().declaredAnnotation(PATH));
        var ofMethod = value(method.annotation(PATH));
        var path = ("/" + ofClass + "/" + ofMethod).replaceAll("/+", "/").replaceAll("\\{([^}:]+):[^}]*}", "{$1}");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String value(@org.jspecify.annotations.Nullable AnnotationInstance annotation) {
        return Optional.ofNullable(annotation)
                .map(AnnotationInstance::value)
                .map(AnnotationValue::asString)
                .orElse("");
    }
}
