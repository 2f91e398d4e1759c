package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Gold becomes harder: whom that lowers was named before, is told why, appeals, and is answered.
@BrowserStory
class PolicyStoryTest {

    private static final String BOB = "C-BOB";
    private static final String APPEAL = "I shop here all year round. " + UUID.randomUUID();
    private static final String ANSWER = "Thank you, Bob. We are looking at your orders.";
    private static final String VERDICT = "The rules are the same for everybody, so the decision stands.";
    private static final String YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

    private final Visitors visitors;
    private String policy = "";
    private Map<String, String> announced = Map.of();

    PolicyStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    @Order(1)
    void theMarketerRaisesGoldByAFifthAndSeesWhomThatWouldMove() {
        var marketer = visitors.as("marketer");
        marketer.open("/policies");
        marketer.link("起草新版本").click();
        var gold = marketer.role(AriaRole.GROUP, "金牌");
        raiseByAFifth(gold.getByLabel("进入门槛"));
        raiseByAFifth(gold.getByLabel("保级线"));
        marketer.page().getByLabel("说明：为什么改").fill("金牌上调 20%");
        marketer.button("保存草稿").click();

        assertThat(marketer.page().getByText("草稿", new GetByTextOptions().setExact(true)))
                .isVisible();
        policy = marketer.page().url().replaceFirst(".*#", "");
        marketer.link("查看试算").click();
        marketer.button("开始试算").click();
        assertThat(marketer.role(AriaRole.TABLE, "全部变动的客户")).isVisible();
        marketer.settle();

        announced = TierMoves.announced(marketer);
        assertThat(announced).containsEntry(BOB, "金牌 → 银牌");
        assertThat(marketer.page().getByText("批准策略由审批人负责。")).isVisible();
    }

    @Test
    @Order(2)
    void theApproverReadsTheChangesAndApproves() {
        var approver = visitors.as("approver");
        approver.openAnew(policy);
        approver.button("批准…").click();

        var dialog = approver.dialog();
        assertThat(dialog).containsText("金牌 · 进入门槛");
        assertThat(dialog).containsText("降级 " + announced.size() + " 位");
        dialog.getByText("批准这份内容").click();
        assertThat(approver.page().getByText("已批准，未发布")).isVisible();
        approver.settle();
    }

    @Test
    @Order(3)
    void theAdministratorWaivesNoticeAndTheOverviewShowsExactlyThoseMovers() {
        var admin = visitors.as("admin");
        var before = TierMoves.since(YESTERDAY, admin);
        admin.openAnew(policy);
        admin.button("发布…").click();
        var dialog = admin.dialog();
        dialog.getByLabel("免除公告期").check();
        var publish = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("现在发布并生效"));
        assertThat(publish).isDisabled();
        dialog.getByLabel("免除的理由").fill("测试：只有演示客户");
        publish.click();
        assertThat(admin.page().getByText("免除公告期，理由：测试：只有演示客户")).isVisible();
        assertThat(admin.page().getByText("生效中")).isVisible();

        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(movedSince(before, admin)).isEqualTo(announced));
    }

    @Test
    @Order(4)
    void bobReadsWhyAndAppeals() {
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("home");
        var why = bob.page().locator("rung-why");
        var lost = why.locator("option", new Locator.LocatorOptions().setHasText("Your tier changed to Silver"));
        why.getByLabel("Show").selectOption(lost.getAttribute("value"));
        assertThat(why).containsText("Reason: Changed rules");
        assertThat(bob.page().locator("rung-tier-card")).containsText("Silver");

        why.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Appeal"))
                .click();
        bob.page().getByLabel("Your reasons").fill(APPEAL);
        bob.button("Send the appeal").click();
        assertThat(bob.page().getByText("Your appeal is in.")).isVisible();
        bob.settle();
    }

    @Test
    @Order(5)
    void theAgentAnswersAndBobSeesItWithoutAskingAgain() {
        var agent = visitors.as("agent");
        agent.openAnew("/feedback?kind=appeal");
        agent.link(APPEAL).click();
        assertThat(agent.page().getByText("降级 · 金牌 → 银牌 · 规则调整")).isVisible();
        agent.button("由我处理").click();
        agent.page().getByLabel("回复").fill(ANSWER);
        agent.role(AriaRole.BUTTON, "发送").click();

        var appeals = visitors.as("bob", Screen.ENGLISH_PHONE).page().locator("rung-appeals");
        assertThat(appeals).containsText(ANSWER);

        agent.page().getByLabel("维持原决定").check();
        agent.page().getByLabel("告诉客户结论和原因").fill(VERDICT);
        agent.button("裁定并告知客户").click();
        agent.dialog().getByText("裁定并告知客户").click();
        assertThat(appeals).containsText("Outcome: The decision stands");
        assertThat(appeals).containsText(VERDICT);
        agent.settle();
    }

    private static void raiseByAFifth(Locator field) {
        var value = Integer.parseInt(field.inputValue().replace(",", ""));
        field.fill(String.valueOf(value * 6 / 5));
        field.press("Tab");
    }

    /// The others have moved by what they did.
    private static Map<String, String> movedSince(Map<String, String> before, Visitor visitor) {
        var moves = new HashMap<>(TierMoves.since(YESTERDAY, visitor));
        moves.entrySet().removeAll(before.entrySet());
        return moves;
    }
}
