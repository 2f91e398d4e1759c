package dev.rung.system.browser.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The first Chromium on the path, else the one that Playwright downloads. Playwright starts either without a sandbox,
/// as root must.
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final String ADVICE = """
            There is no %s on the path, and Playwright's own browser could not be had. Install one (Debian: apt-get \
            install chromium fonts-noto-cjk) and run this again.""".formatted(String.join(", ", NAMES));

    private Chromium() {}

    static Playwright playwright() {
        var environment =
                installed().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
        try {
            return Playwright.create(new CreateOptions().setEnv(environment));
        } catch (RuntimeException notHere) {
            throw new IllegalStateException(ADVICE, notHere);
        }
    }

    static Browser startedBy(Playwright playwright) {
        var options = new LaunchOptions();
        installed().ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException notHere) {
            throw new IllegalStateException(ADVICE, notHere);
        }
    }

    private static Optional<Path> installed() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.of(folders)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
