package dev.rung.system.browser.visit;

import com.microsoft.playwright.Page;
import dev.rung.system.LauncherCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// Looks at a page as WCAG 2.2 AA asks, by the axe-core that `package-lock.json` names.
public final class Axe {

    private static final String FINDINGS = """
            async () => {
              const { violations } = await axe.run(document);
              return violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.flat().join(' ')} ${html}`));
            }""";

    private final String source;

    public Axe() {
        var file = LauncherCommand.HOME.resolve("node_modules/axe-core/axe.min.js");
        try {
            this.source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("npm ci puts it there", e);
        }
    }

    /// Findings that are serious or critical: the rule, and the element with its place.
    @SuppressWarnings("unchecked")
    public List<String> findings(Page page) {
        // half a megabyte, and there until the page is loaded anew
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(source);
        }
        return (List<String>) page.evaluate(FINDINGS);
    }
}
