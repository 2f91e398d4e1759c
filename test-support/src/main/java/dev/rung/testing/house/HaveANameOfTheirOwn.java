package dev.rung.testing.house;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// No simple name stands twice in a service. Apart are the variants of a sealed type, which are read with its name
/// before them, and what a resource, a request or a view holds.
final class HaveANameOfTheirOwn extends ArchCondition<JavaClass> {

    private static final Pattern DOOR = Pattern.compile(".*(Resource|Request|View|Report)");

    private Map<String, List<JavaClass>> byName = Map.of();

    HaveANameOfTheirOwn() {
        super("have a name that no other type of the service has");
    }

    @Override
    public void init(Collection<JavaClass> types) {
        byName = types.stream().filter(HaveANameOfTheirOwn::isRead).collect(groupingBy(JavaClass::getSimpleName));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var bearers = byName.getOrDefault(type.getSimpleName(), List.of());
        if (bearers.size() > 1 && bearers.contains(type)) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    type.getSimpleName() + " is "
                            + bearers.stream().map(JavaClass::getName).toList()));
        }
    }

    private static boolean isRead(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info")
                && type.getEnclosingClass().stream().noneMatch(around -> isVariant(type, around) || isOfADoor(around));
    }

    private static boolean isVariant(JavaClass type, JavaClass around) {
        return type.isAssignableTo(around.getName());
    }

    private static boolean isOfADoor(JavaClass around) {
        return DOOR.matcher(around.getSimpleName()).matches();
    }
}
