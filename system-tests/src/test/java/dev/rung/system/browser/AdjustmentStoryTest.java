package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.browser.visit.Visitor.buttonIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Points by hand: an agent asks, somebody else decides, and the member reads both changes and their reasons.
@BrowserStory
class AdjustmentStoryTest {

    private static final String GIVEN = newId("parcel");
    private static final String DECLINED = newId("mistake");

    private final Visitors visitors;
    private String pointsBefore = "";

    AdjustmentStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    @Order(1)
    void anAgentAsksTwiceAndCannotDecide() {
        pointsBefore = points(statement());
        var agent = visitors.as("agent");
        agent.openAnew("/customers/C-BOB?tab=points");
        agent.button("申请调整").click();
        buttonIn(agent.dialog(), "提交申请").click();
        assertThat(agent.dialog().getByText("请填写").first()).isVisible();
        ask(agent, "1", "服务补偿", GIVEN);
        agent.button("申请调整").click();
        ask(agent, "-1", "更正差错", DECLINED);

        agent.openAnew("/points");
        assertThat(asked(agent, GIVEN)).containsText("批准由审批人负责。");
        assertThat(asked(agent, DECLINED)).containsText("待审批");
        agent.settle();
    }

    @Test
    @Order(2)
    void theApproverReadsTheReasonsAndDecides() {
        var approver = visitors.as("approver");
        approver.openAnew("/points");
        buttonIn(asked(approver, GIVEN), "批").click();
        assertThat(approver.dialog()).containsText("给 C-BOB 增加 1 积分 · 服务补偿");
        buttonIn(approver.dialog(), "批").click();
        assertThat(asked(approver, GIVEN)).hasCount(0);
        buttonIn(asked(approver, DECLINED), "拒").click();
        assertThat(approver.dialog()).containsText("从 C-BOB 扣减 1 积分 · 更正差错");
        buttonIn(approver.dialog(), "拒").click();
        assertThat(asked(approver, DECLINED)).hasCount(0);

        approver.open("/points?state=approved");
        assertThat(asked(approver, GIVEN)).containsText("由 approver");
        approver.open("/points?state=declined");
        assertThat(asked(approver, DECLINED)).containsText("由 approver");
        approver.settle();
    }

    @Test
    @Order(3)
    void theMemberReadsThePointAndItsReason() {
        var statement = statement();
        assertThat(statement.locator("[part=available]")).not().hasText(pointsBefore);
        var newest = statement.locator("[part=entries] > li").first();
        assertThat(newest).containsText("Points adjusted · Compensation");
        assertThat(newest).containsText("+1");

        var agent = visitors.as("agent");
        agent.openAnew("/customers/C-BOB?tab=points");
        assertThat(agent.role(AriaRole.TABLE, "按来源")).containsText("积分调整 · 服务补偿");
        agent.settle();
    }

    private Locator statement() {
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("points");
        return bob.page().locator("rung-points");
    }

    private static String points(Locator statement) {
        return statement.locator("[part=available]").innerText();
    }

    private static void ask(Visitor agent, String points, String reason, String note) {
        var dialog = agent.dialog();
        dialog.getByLabel("积分").fill(points);
        dialog.getByLabel("原因").click();
        agent.choose(reason);
        dialog.getByLabel("说明").fill(note);
        buttonIn(dialog, "提交申请").click();
        assertThat(dialog).isHidden();
    }

    private static Locator asked(Visitor visitor, String note) {
        return visitor.role(AriaRole.TABLE, "积分调整").locator("tbody tr", new Locator.LocatorOptions().setHasText(note));
    }
}
