package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everybody reads their browser's language from the first moment on, the login page included.
@BrowserStory
class LanguageStoryTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Pattern ENGLISH = Pattern.compile("\\b(Taking you|Loading|Sign in|Overview|Home|Skip to)\\b");

    /// Tells the text of each frame that is drawn, with that inside of what shops embed.
    private static final String WATCH = """
            (() => {
              const inside = (it) => [...it.querySelectorAll('*')]
                .filter((host) => host.shadowRoot && host.checkVisibility())
                .flatMap(({ shadowRoot }) => [...shadowRoot.children].map((child) => child.innerText ?? ''));
              let last = '';
              const look = () => {
                const root = document.getElementById('root');
                const now = root ? [document.title, root.innerText, ...inside(root)].join('\\n') : '';
                if (now !== last) {
                  last = now;
                  window.wasShown(now);
                }
                requestAnimationFrame(look);
              };
              look();
            })()""";

    private final Visitors visitors;

    LanguageStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "carol"})
    void anEnglishReaderNeverSeesAChineseWord(String user) {
        var visitor = visitors.stranger(user, Screen.ENGLISH);
        var shown = watched(visitor);

        visitor.arrive();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        assertThat(visitor.page().locator("#kc-login")).hasText("Sign In");
        visitor.signInHere();

        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        assertThat(shown).isNotEmpty().noneMatch(LanguageStoryTest::isChinese);
        visitor.leave();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "carol"})
    void aChineseReaderNeverSeesAnEnglishSentence(String user) {
        var visitor = visitors.stranger(user, Screen.CHINESE);
        var shown = watched(visitor);

        visitor.arrive();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(visitor.page().locator("#kc-login")).hasText("登录");
        visitor.signInHere();

        assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(shown).isNotEmpty().noneMatch(text -> ENGLISH.matcher(text).find());
        visitor.leave();
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndAtTheNextVisit() {
        var visitor = visitors.stranger("analyst", Screen.CHINESE);
        visitor.signIn();
        visitor.page().getByText("English").click();
        assertThat(visitor.page().locator("h1")).hasText("Overview"); // its texts are fetched

        var shown = watched(visitor);
        visitor.openAnew("/customers");

        assertThat(visitor.heading()).isEqualTo("Customers");
        assertThat(shown).isNotEmpty().noneMatch(LanguageStoryTest::isChinese);
        visitor.leave();
    }

    /// But for the switch, which names each language in itself.
    private static boolean isChinese(String text) {
        return CHINESE.matcher(text.replace("中文", "")).find();
    }

    private static List<String> watched(Visitor visitor) {
        var shown = new ArrayList<String>();
        visitor.page().exposeFunction("wasShown", text -> {
            shown.add(String.valueOf(text[0]));
            return null;
        });
        visitor.page().addInitScript(WATCH);
        return shown;
    }
}
