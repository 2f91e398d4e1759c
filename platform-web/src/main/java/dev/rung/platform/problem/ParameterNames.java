package dev.rung.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ParameterNameProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;

/// Names parameters as clients write them: a header by its own name, such as `Idempotency-Key`, which Java code
/// cannot have.
@ApplicationScoped
class ParameterNames implements ParameterNameProvider {

    @Override
    public List<String> getParameterNames(Constructor<?> constructor) {
        return names(constructor);
    }

    @Override
    public List<String> getParameterNames(Method method) {
        return names(method);
    }

    private static List<String> names(Executable executable) {
        return Stream.of(executable.getParameters()).map(ParameterNames::name).toList();
    }

    private static String name(Parameter parameter) {
        var header = parameter.getAnnotation(RestHeader.class);
        return header == null || header.value().isEmpty() ? parameter.getName() : header.value();
    }
}
