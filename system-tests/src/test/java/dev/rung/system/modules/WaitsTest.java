package dev.rung.system.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A test that waits for what never comes fails, and stops nobody else: Awaitility gives up after ten
/// seconds, a request to a service under test after thirty, and JUnit interrupts a test method after
/// minutes (see the parent POM).
class WaitsTest {

    @Test
    void everyWaitHasALimit() {
        assertThat(SuiteModule.tests().stream()
                        .flatMap(module -> module.classes().stream())
                        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                        .filter(WaitsTest::isEndless))
                .extracting(JavaAccess::getDescription)
                .isEmpty();
    }

    /// JUnit interrupts a test that takes too long, which these do not notice.
    private static boolean isEndless(JavaCodeUnitAccess<?> access) {
        return switch (access.getName()) {
            case "indefinitely" -> access.getTargetOwner().isAssignableTo("io.smallrye.mutiny.groups.UniAwait");
            case "join" ->
                access.getTargetOwner().isAssignableTo(CompletableFuture.class)
                        && access.getOrigin().getCallsFromSelf().stream()
                                .noneMatch(call -> call.getName().equals("orTimeout"));
            default -> false;
        };
    }
}
