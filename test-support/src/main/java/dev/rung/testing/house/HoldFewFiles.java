package dev.rung.testing.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;

/// A package holds at most 15 files: its top-level types and `package-info`.
final class HoldFewFiles extends ArchCondition<JavaClass> {

    private static final int MOST = 15;

    private Map<String, Long> files = Map.of();

    HoldFewFiles() {
        super("hold at most " + MOST + " files");
    }

    @Override
    public void init(Collection<JavaClass> types) {
        files = types.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(groupingBy(JavaClass::getPackageName, counting()));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {}

    @Override
    public void finish(ConditionEvents events) {
        files.forEach((name, held) -> {
            if (held > MOST) {
                events.add(SimpleConditionEvent.violated(name, name + " holds " + held + " files"));
            }
        });
    }
}
