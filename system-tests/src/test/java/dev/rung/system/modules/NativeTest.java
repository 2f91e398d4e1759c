package dev.rung.system.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Faults that the JVM bears and a native executable does not.
class NativeTest {

    /// It would be made with the executable and have the same seed in every process: no executable can be built of it.
    @Test
    void nothingRandomIsStatic() {
        assertThat(SuiteModule.all().stream()
                        .filter(module -> module.isShared() || !module.map().isEmpty())
                        .flatMap(module -> module.classes().stream())
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isAssignableTo(RandomGenerator.class)))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }
}
