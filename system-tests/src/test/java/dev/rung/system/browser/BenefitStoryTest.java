package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Members get a discount: one person writes it and puts it into a package, another approves, a member reads it.
@BrowserStory
class BenefitStoryTest {

    private static final List<String> LADDER = List.of("普通", "铜牌", "银牌", "金牌", "钻石");
    private static final String CODE = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String NAME = "九五折 " + CODE;

    private final Visitors visitors;
    private String draft = "";

    BenefitStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    @Order(1)
    void theBenefitsManagerWritesADiscountAndLearnsAtOnceWhatIsWrong() {
        var manager = visitors.as("benefits-manager");
        manager.open("/benefits");
        manager.button("新建权益").click();
        var form = manager.dialog();
        form.getByLabel("编码").fill(CODE);
        form.getByLabel("中文名称").fill(NAME);
        form.getByLabel("英文名称").fill("5% off " + CODE);
        form.getByLabel("中文说明").fill("每单九五折。");
        form.getByLabel("英文说明").fill("5% off each order.");
        form.getByLabel("减百分之几").fill("100");
        form.getByLabel("价格至少占标价百分之几").fill("101");
        manager.expect(422, "/benefits");
        save(form);
        assertThat(form.getByText("必须在 1 到 99 之间")).isVisible();
        assertThat(form.getByText("必须在 0 到 0 之间")).isVisible();

        form.getByLabel("减百分之几").fill("5");
        form.getByLabel("价格至少占标价百分之几").fill("90");
        save(form);
        assertThat(manager.role(AriaRole.TABLE, "权益目录")).containsText(NAME);
        manager.settle();
    }

    @Test
    @Order(2)
    void aHigherTierNeverGetsLess() {
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/benefits/packages/new");
        gives(manager, "普通");
        manager.page().getByLabel("说明").fill("人人九五折");
        manager.expect(422, "/benefit-packages");
        manager.button("保存草稿").click();
        assertThat(manager.page().getByText("还有这些问题，改好后再保存：")).isVisible();

        LADDER.stream().skip(1).forEach(tier -> gives(manager, tier));
        manager.button("保存草稿").click();
        assertThat(manager.page().getByText("批准权益包由审批人, 管理员负责。")).isVisible();
        assertThat(manager.role(AriaRole.REGION, "金牌")).containsText("每单九五折。");
        manager.settle();
        draft = manager.page().url().replaceFirst(".*#", "");
    }

    @Test
    @Order(3)
    void theApproverReadsTheDifferenceApprovesAndPublishes() {
        var approver = visitors.as("approver");
        approver.openAnew(draft);
        approver.button("批准…").click();
        assertThat(approver.dialog()).containsText(NAME);
        approver.dialog().getByText("批准这份内容").click();
        approver.button("发布…").click();
        approver.dialog().getByText("立即发布并生效").click();
        assertThat(approver.page().getByText("生效中")).isVisible();
        approver.settle();
    }

    /// Members on a tier keep what they were given when they reached it; the next one gives what counts now.
    @Test
    @Order(4)
    void aMemberSeesItInTheirLanguage() {
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("home");
        assertThat(bob.page().locator("rung-benefits")).containsText("5% off " + CODE);
    }

    private static void save(Locator form) {
        form.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("保"))
                .click();
    }

    private static void gives(Visitor manager, String tier) {
        manager.role(AriaRole.CHECKBOX, tier + "给" + NAME).check();
    }
}
