package dev.rung.testing.house;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which policies are asked on the way from a door, by the calls within its service: a policy counts where a method of
/// it is called, not where its type is only known.
///
/// A call of what is overridden leads to every method that overrides it. A method that others call back, such as
/// that of a job handed to platform, counts as called where its object is made.
final class AskedPolicies {

    private static final Set<String> EVERYBODY_HAS =
            Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.Comparable");

    private final String root;

    /// @param root the package all classes of the service live in
    AskedPolicies(String root) {
        this.root = root;
    }

    /// @return their names; a dash where there are none
    String behind(Collection<? extends JavaCodeUnit> door) {
        return reachable(door).stream()
                .filter(JavaMethod.class::isInstance)
                .map(method -> method.getOwner().getSimpleName())
                .filter(name -> name.endsWith("Policy"))
                .sorted()
                .distinct()
                .collect(collectingAndThen(joining(", "), names -> names.isEmpty() ? "–" : names));
    }

    private Collection<JavaCodeUnit> reachable(Collection<? extends JavaCodeUnit> door) {
        var reached = new LinkedHashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(door);
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (reached.add(unit)) {
                called(unit).forEach(next::add);
            }
        }
        return reached;
    }

    /// With what made the object and its class.
    private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        var owner = unit.getOwner();
        var makers = Stream.concat(owner.getConstructors().stream(), owner.getStaticInitializer().stream());
        var calls = Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .<CodeUnitAccessTarget>map(JavaCodeUnitAccess::getTarget)
                .filter(target -> isOurs(target.getOwner()))
                .flatMap(this::methods);
        return Stream.concat(makers, calls);
    }

    private Stream<JavaCodeUnit> methods(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var parameters =
                target.getRawParameterTypes().stream().map(JavaType::getName).toArray(String[]::new);
        var overriding = owner.getAllSubclasses().stream()
                .map(type -> type.tryGetMethod(target.getName(), parameters))
                .flatMap(Optional::stream);
        var callbacks = target.getName().equals("<init>") ? calledByOthers(owner) : Stream.<JavaMethod>empty();
        return Stream.of(target.resolveMember().stream(), overriding, callbacks).flatMap(each -> each);
    }

    /// Methods of a type that is not ours, such as `Runnable`.
    private Stream<JavaMethod> calledByOthers(JavaClass made) {
        var types = Stream.concat(made.getAllRawInterfaces().stream(), made.getAllRawSuperclasses().stream())
                .filter(type -> !isOurs(type) && !EVERYBODY_HAS.contains(type.getName()))
                .toList();
        return made.getMethods().stream()
                .filter(method -> types.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .anyMatch(other -> other.getName().equals(method.getName())));
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(root);
    }
}
