package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.browser.visit.Visitor.buttonIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A reward and a coupon: one person puts them up, a member redeems and reads, an agent cancels and the points are
/// back.
@BrowserStory
class ShopStoryTest {

    private static final String CODE = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String MUG = "搪瓷杯 " + CODE;
    private static final String COUPON = "满百减十 " + CODE;

    private final Visitors visitors;
    private final Storefront shop;
    private String pointsBefore = "";

    ShopStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void theBenefitsManagerPutsARewardOnOfferAndLearnsAtOnceWhatIsWrong() {
        var manager = visitors.as("benefits-manager");
        manager.open("/benefits/rewards");
        manager.button("新建礼品").click();
        var form = manager.dialog();
        form.getByLabel("编码").fill(CODE);
        texts(form, MUG, "Mug " + CODE);
        form.getByLabel("积分价格").fill("100");
        form.getByLabel("另付现金").fill("0");
        form.getByLabel("初始库存").fill("3");
        manager.expect(422, "/reward-catalogue");
        buttonIn(form, "保").click();
        assertThat(form.locator(".ant-form-item-explain-error")).isVisible();

        form.getByLabel("另付现金").fill("9.90");
        buttonIn(form, "保").click();
        assertThat(manager.role(AriaRole.TABLE, "积分商城")).containsText(MUG);
        manager.button("上架" + MUG).click();
        buttonIn(manager.dialog(), "上").click();
        assertThat(manager.button("下架" + MUG)).isVisible();
        manager.settle();
    }

    @Test
    @Order(2)
    void andGivesAMemberACouponOfABatchWithCodes() {
        var manager = visitors.as("benefits-manager");
        manager.open("/benefits/coupons");
        manager.button("新建批次").click();
        var form = manager.dialog();
        texts(form, COUPON, "Ten off " + CODE);
        form.getByLabel("使用门槛").fill("100");
        form.getByLabel("减免金额").fill("10");
        form.getByLabel("有效天数").fill("7");
        buttonIn(form, "保").click();
        manager.link(COUPON).click();

        manager.button("生成券码…").click();
        manager.dialog().getByLabel("数量").fill("5");
        buttonIn(manager.dialog(), "生").click();
        assertThat(manager.role(AriaRole.TABLE, "券码").getByText("未发放")).hasCount(5);
        manager.button("开始发放…").click();
        buttonIn(manager.dialog(), "开始发放").click();
        manager.button("发给客户…").click();
        manager.dialog().getByLabel("客户").fill("C-BOB");
        buttonIn(manager.dialog(), "发").click();
        assertThat(manager.role(AriaRole.TABLE, "券码").getByText("已有人持有")).hasCount(1);
        manager.settle();
    }

    @Test
    @Order(3)
    void theMemberRedeemsInTwoStepsAndSeesBoth() {
        shop.gives("C-BOB", 200, CODE);
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("rewards");
        var rewards = bob.page().locator("rung-rewards");
        pointsBefore = rewards.getByText("points available").innerText();
        rewards.getByLabel("Redeem Mug " + CODE).tap();
        rewards.getByText("Redeem now").tap();

        assertThat(rewards).containsText("Set aside until");
        assertThat(rewards.locator("[part=redemption]").first()).containsText("Set aside until");
        assertThat(rewards.getByText(pointsBefore)).hasCount(0);
        assertThat(bob.page().locator("rung-coupons")).containsText("Ten off " + CODE);
        bob.settle();
    }

    @Test
    @Order(4)
    void theAgentCancelsWithAReasonAndThePointsAreBack() {
        var agent = visitors.as("agent");
        agent.openAnew("/customers/C-BOB?tab=redemptions");
        var row = agent.role(AriaRole.TABLE, "兑换记录").locator("tr", new Locator.LocatorOptions().setHasText(MUG));
        buttonIn(row, "取消兑换").click();
        agent.dialog().getByLabel("原因").click();
        agent.choose("商城出错");
        buttonIn(agent.dialog(), "取消兑换").click();
        assertThat(row).containsText("已取消");
        agent.settle();

        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("rewards");
        assertThat(bob.page().locator("rung-rewards")).containsText(pointsBefore);
        assertThat(bob.page().locator("rung-rewards [part=redemption]").first())
                .containsText("Cancelled; your points are back");
    }

    @Test
    @Order(5)
    void earningRulesAreToldTriedApprovedByAnotherAndPublished() {
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/points/rules/new");
        manager.button("添加互动").click();
        var action = manager.page().locator("fieldset").last();
        action.getByLabel("编码").fill(CODE);
        action.getByLabel("积分").fill("7");
        manager.button("保存草稿").click();
        assertThat(manager.page().getByText("批准积分规则由审批人, 管理员负责。")).isVisible();
        var draft = manager.page().url().replaceFirst(".*#", "");
        manager.open(draft + "?tab=trial");
        manager.button("用上个月试算").click();
        assertThat(manager.page().getByText("试算结果：")).isVisible();
        manager.settle();

        var approver = visitors.as("approver");
        approver.openAnew(draft);
        approver.button("批准…").click();
        approver.dialog().getByText("批准这份内容").click();
        approver.button("发布…").click();
        buttonIn(approver.dialog(), "起生效").click();
        assertThat(approver.page().getByText("已发布，未生效")).isVisible();
        approver.settle();
    }

    private static void texts(Locator form, String chinese, String english) {
        form.getByLabel("中文名称").fill(chinese);
        form.getByLabel("英文名称").fill(english);
        form.getByLabel("中文说明").fill(chinese + "的条款。");
        form.getByLabel("英文说明").fill("Terms of " + english + ".");
    }
}
