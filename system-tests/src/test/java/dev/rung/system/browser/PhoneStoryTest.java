package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.ConsolePage;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A phone is 390 pixels wide, and nothing is wider.
@BrowserStory
class PhoneStoryTest {

    /// The elements that are too wide, from outside to inside.
    private static final String BEYOND = """
            [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > %d)
                .map((one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)}`)
                .slice(0, 20).join('; ')""".formatted(Screen.PHONE_WIDTH);

    private final Visitors visitors;

    PhoneStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"首页", "积分", "兑换", "活动", "消息", "我的"})
    void theMemberCentreFitsAndItsPagesAreATapAway(String page) {
        var alice = visitors.as("alice", Screen.PHONE);
        var link = alice.role(AriaRole.NAVIGATION, "主导航").getByText(page);
        link.tap();
        alice.settle();

        assertThat(alice.page()).hasTitle(page + " · 会员中心");
        fits(alice);
    }

    @ParameterizedTest
    @EnumSource
    void theConsoleFitsToo(ConsolePage page) {
        var admin = visitors.as("admin", Screen.PHONE);
        page.openFor(admin);

        fits(admin);
    }

    private static void fits(Visitor visitor) {
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                .as(() -> "beyond the edge: " + visitor.page().evaluate(BEYOND))
                .isEqualTo(Screen.PHONE_WIDTH);
    }
}
