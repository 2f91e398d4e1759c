package dev.rung.system.browser.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import dev.rung.system.LauncherCommand;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.ConsolePage;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `./rung screenshots`. It is no test by its name, so that pictures are taken when they are wanted only.
@BrowserStory
class Screenshots {

    private static final Path FOLDER = LauncherCommand.HOME.resolve("docs/screenshots");
    private static final long MOST_BYTES = 5_000_000;

    /// Longer pages are cut off there.
    private static final int MOST_PIXELS = 1_600;

    private static final List<ConsolePage> IN_ENGLISH =
            List.of(ConsolePage.OVERVIEW, ConsolePage.CUSTOMER_WHY, ConsolePage.POLICY_DRY_RUN);
    private static final List<ConsolePage> IN_THE_DARK =
            List.of(ConsolePage.OVERVIEW, ConsolePage.CUSTOMER, ConsolePage.POLICY_EDITOR);
    private static final List<String> MEMBER_PAGES = List.of("home", "points", "rewards", "activities", "inbox", "me");

    private final Visitors visitors;

    Screenshots(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void ofEveryPage() throws IOException {
        Files.createDirectories(FOLDER);
        var stranger = visitors.stranger("analyst", Screen.CHINESE);
        stranger.arrive();
        take(stranger, "sign-in");
        stranger.leave();
        for (var page : ConsolePage.values()) {
            take(page, visitors.as("admin"), "");
        }
        for (var page : IN_ENGLISH) {
            take(page, visitors.as("admin", Screen.ENGLISH), "-en");
        }
        for (var page : IN_THE_DARK) {
            take(page, visitors.as("admin", Screen.DARK), "-dark");
        }
        for (var page : MEMBER_PAGES) {
            take(visitors.as("alice", Screen.PHONE), page, "");
        }
        take(visitors.as("bob", Screen.ENGLISH_PHONE), "home", "-en");
        take(visitors.as("alice", Screen.DARK_PHONE), "home", "-dark");

        assertThat(bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static void take(ConsolePage page, Visitor visitor, String kind) {
        page.openFor(visitor);
        take(visitor, page.fileName() + kind);
    }

    private static void take(Visitor visitor, String page, String kind) {
        visitor.open(page);
        take(visitor, "member-" + page + kind);
    }

    /// In a window as high as the page, where it is no phone: bars that stick to its end stand where they belong.
    private static void take(Visitor visitor, String name) {
        var page = visitor.page();
        var window = page.viewportSize();
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        if (window.width > Screen.PHONE_WIDTH) {
            page.setViewportSize(window.width, Math.min(height, MOST_PIXELS));
        }
        visitor.settle();
        var png = page.screenshot(new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
        page.setViewportSize(window.width, window.height);
        PalettePicture.write(png, FOLDER.resolve(name + ".png"));
    }

    private static long bytes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
