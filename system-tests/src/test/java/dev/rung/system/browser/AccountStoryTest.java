package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The accounts of points: what is owed, a month that one prepares and another closes, points that last longer, and
/// what goes together in a quote. Whatever changes takes two people.
@BrowserStory
class AccountStoryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MONTH = YearMonth.now(ZONE).minusMonths(1).toString();
    private static final String REASON = "故事 " + UUID.randomUUID().toString().substring(0, 8);

    private final Visitors visitors;
    private final Storefront shop;

    AccountStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void theApproverReadsWhatIsOwedAndTiesItToTheLedger() {
        var approver = visitors.as("approver");
        approver.openAnew("/points/liability");
        assertThat(approver.heading()).isEqualTo("积分负债");
        approver.button("立即核对").click();
        assertThat(approver.page().getByText("与账本核对一致")).isVisible();
        approver.button("“兑换率”怎么算").click();
        assertThat(approver.page().getByText("已兑换积分 ÷（已兑换积分 + 已过期积分）。")).isVisible();
        approver.page().keyboard().press("Escape");
        for (var cut : List.of("权益", "活动", "月份", "店铺", "等级")) {
            approver.page()
                    .locator(".ant-segmented-item-label", new Page.LocatorOptions().setHasText(cut))
                    .click();
            assertThat(approver.role(AriaRole.TABLE, "成本：" + cut)).isVisible();
        }
        approver.settle();
    }

    /// A month is closed once: where this story was told before, there is none to close.
    @Test
    @Order(2)
    void theBenefitsManagerPreparesAMonthAndCannotCloseIt() {
        Assumptions.assumeFalse(isClosed());
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/points/months");
        manager.button("编制月结…").click();
        manager.dialog().getByLabel("说明").fill(REASON);
        buttonIn(manager.dialog(), "计").click();
        assertThat(manager.page().getByText("结账由审批人, 管理员负责。")).isVisible();
        assertThat(manager.heading()).contains(MONTH);
        assertThat(manager.role(AriaRole.TABLE, "积分变动表").getByText("相符", exactly()))
                .hasCount(2);
        manager.settle();
    }

    @Test
    @Order(3)
    void andTheApproverClosesItForGood() {
        Assumptions.assumeFalse(isClosed());
        var approver = visitors.as("approver");
        approver.openAnew("/points/months/" + MONTH);
        assertThat(approver.page().getByText(REASON).first()).isVisible();
        approver.button("结账…").click();
        assertThat(approver.dialog()).containsText("结账不能撤销。");
        approver.dialog().getByText("按这些数字结账").click();
        assertThat(approver.page().getByText("已经结账，不再变化。")).isVisible();
        assertThat(approver.button("结账…")).hasCount(0);
        approver.settle();
    }

    /// In what accountants take away, debits and credits come to the same.
    @Test
    @Order(4)
    void itsJournalBalances() throws IOException {
        var analyst = visitors.as("analyst");
        analyst.openAnew("/points/months/" + MONTH);
        var file = analyst.page()
                .waitForDownload(() -> analyst.button("下载 CSV：会计分录").click());

        var lines = Files.readAllLines(file.path());
        assertThat(lines.getFirst()).contains("借方,贷方");
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(sum(lines, "借方")).isEqualByComparingTo(sum(lines, "贷方"));
        analyst.settle();
    }

    @Test
    @Order(5)
    void thePointsOfAGroupLastLongerOnceSomebodyElseHasReadTheCost() {
        shop.gives("C-BOB", 50, "extension-" + REASON.substring(3));
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/points/extensions");
        manager.button("起草延期…").click();
        var form = manager.dialog();
        form.getByText("指定客户").click();
        form.getByLabel("客户编号").fill("C-BOB, C-NOBODY-" + REASON.substring(3));
        form.getByLabel("原因").fill(REASON);
        var until = form.getByLabel("延长到");
        until.fill(LocalDate.now(ZONE).plusYears(2).withDayOfYear(20).toString());
        until.press("Enter");
        manager.expect(422, "/points/extensions");
        form.getByText("计算成本并存为草稿").click();
        assertThat(form.locator(".ant-form-item-explain-error")).containsText("C-NOBODY");
        form.getByLabel("客户编号").fill("C-BOB");
        form.getByText("计算成本并存为草稿").click();
        assertThat(manager.page().getByText("批准延期由审批人, 管理员负责。")).isVisible();
        assertThat(manager.page().getByText("指定的客户，其中 1 位有相关积分")).isVisible();
        manager.settle();

        var approver = visitors.as("approver");
        approver.openAnew(addressOf(manager));
        approver.button("批准…").click();
        assertThat(approver.dialog()).containsText("¥0.00");
        approver.dialog().getByText("批准这份内容").click();
        assertThat(approver.page().getByText("已对所有客户执行。")).isVisible();
        assertThat(approver.page().getByText("1 位，共 1 位")).isVisible();
        approver.settle();
    }

    @Test
    @Order(6)
    void whatGoesTogetherChangesAtOnceWhenSomebodyElseApprovesIt() {
        var before = shop.as("analyst").get("/stacking-rules").jsonPath().getInt("rules.mostPercent");
        stacks(before == 40 ? 45 : 40);
        stacks(before);
    }

    private void stacks(int percent) {
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/benefits/stacking");
        manager.button("起草叠加规则").click();
        manager.dialog().getByLabel("积分最多抵百分之几").fill(Integer.toString(percent));
        manager.dialog().getByLabel("说明").fill(REASON);
        manager.dialog().getByText("保存草稿").click();
        assertThat(manager.page().getByText("批准叠加规则由审批人, 管理员负责。")).isVisible();
        manager.settle();

        var approver = visitors.as("approver");
        approver.openAnew(addressOf(manager));
        approver.button("批准…").click();
        assertThat(approver.dialog()).containsText("积分最多抵商品金额的 " + percent + "%");
        approver.dialog().getByText("批准这份内容").click();
        assertThat(approver.page().getByText("现在的报价按这个版本计算。")).isVisible();
        approver.settle();
    }

    private boolean isClosed() {
        return "closed"
                .equals(shop.as("analyst")
                        .get("/points/months/" + MONTH)
                        .jsonPath()
                        .getString("state"));
    }

    private static BigDecimal sum(List<String> lines, String column) {
        var place = List.of(lines.getFirst().split(",")).indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[place])
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String addressOf(Visitor visitor) {
        return visitor.page().url().replaceFirst(".*#", "");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
