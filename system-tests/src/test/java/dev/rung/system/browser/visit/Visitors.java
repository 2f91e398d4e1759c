package dev.rung.system.browser.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.rung.system.SuiteAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Everybody whom stories tell of. Signing in takes seconds, so a window stays open until the last story is told.
public final class Visitors implements AutoCloseable {

    private static final Set<String> CUSTOMERS = Set.of("alice", "bob", "carol", "customer");

    /// As long as anybody waits: a machine that builds something else meanwhile takes its time.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Seat(String user, Screen screen) {}

    private final SuiteAccess suite;
    private final Playwright playwright = Chromium.playwright();
    private final Browser chromium = Chromium.startedBy(playwright);
    private final Map<Seat, Visitor> seated = new LinkedHashMap<>();
    private final List<Visitor> strangers = new ArrayList<>();

    Visitors(SuiteAccess suite) {
        this.suite = suite;
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    /// @param user one of the demo's realm, at a desk, reading Chinese
    public Visitor as(String user) {
        return as(user, Screen.CHINESE);
    }

    public Visitor as(String user, Screen screen) {
        return seated.computeIfAbsent(
                new Seat(user, screen), _ -> newVisitor(user, screen).signIn());
    }

    /// Somebody who has never been here and is not signed in; the story lets them go.
    public Visitor stranger(String user, Screen screen) {
        var stranger = newVisitor(user, screen);
        strangers.add(stranger);
        return stranger;
    }

    private Visitor newVisitor(String user, Screen screen) {
        var context = chromium.newContext(screen.context());
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        var home = suite.gateway() + (CUSTOMERS.contains(user) ? "/member/" : "/console/");
        return new Visitor(user, home, context);
    }

    List<String> complaints() {
        var all = Stream.concat(seated.values().stream(), strangers.stream())
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        strangers.clear();
        return all;
    }

    /// Each window as it is, for whoever looks for the reason of a failure.
    ///
    /// @param name of the pictures, before that of who sits there
    void picture(Path folder, String name) {
        seated.forEach((seat, visitor) -> {
            var file = folder.resolve("%s-%s-%s.png".formatted(name, seat.user(), seat.screen()));
            try {
                visitor.page().screenshot(new ScreenshotOptions().setPath(file).setTimeout(5_000));
            } catch (PlaywrightException stuck) {
                System.err.println("No picture " + file + ": " + stuck.getMessage());
            }
        });
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
