package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All goes without a mouse.
@BrowserStory
class KeyboardStoryTest {

    private final Visitors visitors;

    KeyboardStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void theFirstStopLeadsOverTheNavigation() {
        for (var visitor : List.of(visitors.as("marketer"), visitors.as("alice", Screen.PHONE))) {
            visitor.openAnew("");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().getByText("跳到正文")).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void aDialogTakesTheFocusAndGivesItBack() {
        var marketer = visitors.as("marketer");
        marketer.open("/overview");
        var opener = marketer.button("为“订单”设目标");
        opener.focus();
        marketer.page().keyboard().press("Enter");
        assertThat(marketer.dialog()).isVisible();
        assertThat(marketer.dialog().locator(":focus")).hasCount(1);

        marketer.page().keyboard().press("Escape");

        assertThat(marketer.dialog()).isHidden();
        assertThat(opener).isFocused();
    }
}
