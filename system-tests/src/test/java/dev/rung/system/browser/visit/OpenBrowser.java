package dev.rung.system.browser.visit;

import dev.rung.system.LauncherCommand;
import dev.rung.system.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Opens a browser on the suite once for all stories. A test fails, too, if a page complained of something.
final class OpenBrowser implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(OpenBrowser.class);
    private static final Path PICTURES = LauncherCommand.HOME.resolve("system-tests/target/browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visitors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visitors = visitors(context);
        var complaints = visitors.complaints();
        if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
            var test = context.getRequiredTestClass().getSimpleName() + " " + context.getDisplayName();
            visitors.picture(PICTURES, test.replaceAll("\\W+", "-"));
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).computeIfAbsent("visitors", _ -> open(context), Visitors.class);
    }

    private static Visitors open(ExtensionContext context) {
        var suite = Suite.Extension.access(context);
        StoreCustomers.sendTo(suite);
        return new Visitors(suite);
    }
}
