package dev.rung.testing.executable;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.TreeSet;

/// Fails a component test in which JSON was made of, or became, a type that no native executable can look into.
public final class CompareJsonTypes implements QuarkusTestAfterAllCallback {

    @Override
    public void afterAll(QuarkusTestContext context) {
        var unknown = new TreeSet<>(JsonTypes.used());
        unknown.removeIf(name -> name.startsWith("dev.rung.testing."));
        try {
            if (Files.exists(NativeBuild.REGISTERED)) {
                new HashSet<>(Files.readAllLines(NativeBuild.REGISTERED)).forEach(unknown::remove);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!unknown.isEmpty()) {
            throw new AssertionError("A native executable could neither read nor write these as JSON; give them "
                    + "@RegisterForReflection: " + unknown);
        }
    }
}
