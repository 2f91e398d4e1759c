package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

    @Test
    void aMarketerDraftsAPolicy() {
        var marketer = visitors.as("marketer");
        marketer.openAnew("/policies/new");

        marketer.typeInto(marketer.page().getByLabel("说明：为什么改"), "只用键盘");
        marketer.press(marketer.role(AriaRole.TAB, "等级阶梯"));
        marketer.typeInto(marketer.role(AriaRole.GROUP, "金牌").getByLabel("进入门槛"), "9600");
        marketer.press(marketer.button("保存草稿"));

        assertThat(marketer.page().getByText("只用键盘").first()).isVisible();
        assertThat(marketer.page().getByText("9,600").first()).isVisible();
        marketer.settle();
    }

    @Test
    void anAnalystSortsCustomersAndOpensOne() {
        var analyst = visitors.as("analyst");
        analyst.openAnew("/customers");

        analyst.tabTo(analyst.role(AriaRole.COMBOBOX, "排序"));
        analyst.page().keyboard().press("ArrowDown");
        analyst.page().keyboard().press("ArrowDown");
        analyst.page().keyboard().press("Enter");
        analyst.page().waitForURL(address -> address.contains("sort="));
        analyst.settle();
        analyst.press(analyst.page().locator("tbody a").first());

        assertThat(analyst.page().getByRole(AriaRole.TABLIST)).isVisible();
        analyst.settle();
    }

    @Test
    void anAdministratorOpensARowOfTheAudit() {
        var admin = visitors.as("admin");
        admin.openAnew("/operations/audit");

        admin.press(admin.button("展开").first());

        assertThat(admin.page().locator("tr.opened")).isVisible();
        assertThat(admin.button("收起")).isFocused();
    }

    @Test
    void anAgentDecidesAnAppeal() {
        var agent = visitors.as("agent");
        agent.openAnew("/feedback?kind=appeal");
        agent.press(agent.page().locator("tr:has-text('申诉') a.excerpt").first());
        agent.settle();
        agent.press(agent.button("由我处理"));
        agent.settle();

        agent.tabTo(agent.role(AriaRole.RADIO, "维持原决定"));
        agent.page().keyboard().press("Space");
        agent.typeInto(agent.page().getByLabel("告诉客户结论和原因"), "规则对所有人一样。");
        agent.press(agent.button("裁定并告知客户"));
        agent.press(agent.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("裁定并告知客户")));

        assertThat(agent.dialog()).isHidden();
        agent.settle();
    }
}
