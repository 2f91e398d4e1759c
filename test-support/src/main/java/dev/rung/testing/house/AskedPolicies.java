package dev.rung.testing.house;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which policies are asked on the way from a door, by the calls within its service: a policy counts where a method of
/// it is called, not where its type is only known.
///
/// A call of what is overridden leads to the methods that override it, where the way from the door knows some of their
/// classes to those alone. A method that others call back, such as that of a job handed
/// to platform, counts as called where its object is made.
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
            if (next.isEmpty()) {
                next.addAll(overriding(reached));
            }
        }
        return reached;
    }

    /// With what made the object and its class.
    private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        var owner = unit.getOwner();
        var makers = Stream.concat(owner.getConstructors().stream(), owner.getStaticInitializer().stream());
        return Stream.concat(makers, targets(unit).flatMap(this::methods));
    }

    private Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .<CodeUnitAccessTarget>map(JavaCodeUnitAccess::getTarget)
                .filter(target -> isOurs(target.getOwner()));
    }

    private Stream<? extends JavaCodeUnit> methods(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                ? Stream.concat(target.resolveMember().stream(), calledByOthers(target.getOwner()))
                : target.resolveMember().stream();
    }

    /// Of those who might be called the ones that the way knows, by making them or being given them: a door that starts
    /// one kind of job asks what that kind asks. Where it knows none, it may be any.
    private Set<JavaMethod> overriding(Set<JavaCodeUnit> reached) {
        var known = reached.stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.getOwner()), given(unit)))
                .collect(toSet());
        var certain = new LinkedHashSet<JavaMethod>();
        var possible = new LinkedHashSet<JavaMethod>();
        reached.stream().flatMap(this::targets).map(AskedPolicies::overriding).forEach(methods -> {
            var ofKnown = methods.stream()
                    .filter(method -> known.contains(method.getOwner()))
                    .toList();
            certain.addAll(ofKnown);
            possible.addAll(ofKnown.isEmpty() ? methods : List.of());
        });
        certain.removeAll(reached);
        possible.removeAll(reached);
        return certain.isEmpty() ? possible : certain;
    }

    private static Stream<JavaClass> given(JavaCodeUnit unit) {
        return unit instanceof JavaConstructor ? unit.getRawParameterTypes().stream() : Stream.empty();
    }

    private static List<JavaMethod> overriding(CodeUnitAccessTarget target) {
        var parameters =
                target.getRawParameterTypes().stream().map(JavaType::getName).toArray(String[]::new);
        return target.getOwner().getAllSubclasses().stream()
                .map(type -> type.tryGetMethod(target.getName(), parameters))
                .flatMap(Optional::stream)
                .toList();
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
