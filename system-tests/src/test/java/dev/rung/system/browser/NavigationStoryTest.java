package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each role is shown all that is its task, and no more: nothing leads to a refusal.
@BrowserStory
class NavigationStoryTest {

    private static final List<String> OF_EVERYBODY = List.of("当前等级", "为什么", "等级历程");

    private final Visitors visitors;

    NavigationStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void theAnalystReadsFiguresAndRules() {
        var analyst = visitors.as("analyst");

        sees(analyst, "总览", "客户", "人群", "洞察", "策略", "权益", "积分", "运行");
        seesOfACustomer(analyst);
        seesOfTheOperation(analyst, "运行状况");
        isNotOffered(analyst, "/overview", "设目标");
        isTold(analyst, "/policies", "起草策略由营销, 管理员负责。");
        isTold(analyst, "/groups", "新建人群由营销, 管理员负责。");
        isTold(analyst, "/benefits", "新建权益由权益经理, 管理员负责。");
        isTold(analyst, "/benefits/rewards", "新建礼品由权益经理, 管理员负责。");
        isTold(analyst, "/benefits/coupons", "新建优惠券批次由权益经理, 管理员负责。");
        isTold(analyst, "/benefits/activities", "新建会员活动由权益经理, 管理员负责。");
        isTold(analyst, "/points", "起草积分规则由权益经理, 管理员负责。");
        isTold(analyst, "/points/months", "编制月结由权益经理, 管理员负责。");
        isTold(analyst, "/points/liability", "核对积分账本由权益经理, 审批人, 管理员负责。");
        isTold(analyst, "/benefits/stacking", "起草叠加规则由权益经理, 管理员负责。");
        seesOfThePoints(analyst, "积分规则", "积分负债", "月结");
        isNotOffered(analyst, "/benefits/coupons", "查询券码");
    }

    @Test
    void theMarketerSetsGoalsAndDraftsRulesButDoesNotServeCustomers() {
        var marketer = visitors.as("marketer");

        sees(marketer, "总览", "客户", "人群", "洞察", "策略", "权益", "积分", "运行");
        seesOfACustomer(marketer, "消息");
        seesOfTheOperation(marketer, "运行状况");
        isOffered(marketer, "/overview", "设目标");
        isOffered(marketer, "/insight/costs", "填写月度成本");
        marketer.open("/policies");
        assertThat(marketer.link("起草新版本")).isVisible();
    }

    @Test
    void theApproverApprovesAndDoesNotDraft() {
        var approver = visitors.as("approver");

        sees(approver, "总览", "客户", "洞察", "策略", "权益", "积分", "运行");
        seesOfACustomer(approver);
        seesOfTheOperation(approver, "运行状况");
        isTold(approver, "/policies", "起草策略由营销, 管理员负责。");
        isTold(approver, "/operations", "账是平的");
        isTold(approver, "/points/extensions", "起草延期由权益经理, 管理员负责。");
    }

    @Test
    void theBenefitsManagerSeesPointsAndNoRules() {
        var manager = visitors.as("benefits-manager");

        sees(manager, "总览", "客户", "洞察", "权益", "积分", "运行");
        seesOfACustomer(manager, "积分", "权益", "优惠券", "兑换");
        seesOfTheOperation(manager, "运行状况");
        isOffered(manager, "/benefits", "新建权益");
        isOffered(manager, "/benefits/packages", "起草权益包");
        isOffered(manager, "/benefits/rewards", "新建礼品");
        isOffered(manager, "/benefits/coupons", "新建批次");
        isOffered(manager, "/benefits/activities", "新建活动");
        isOffered(manager, "/points/rules", "起草积分规则");
        isOffered(manager, "/points/extensions", "起草延期");
        isOffered(manager, "/points/months", "编制月结");
        isOffered(manager, "/benefits/stacking", "起草叠加规则");
        seesOfThePoints(manager, "积分调整", "积分规则", "延长有效期", "积分负债", "月结");
        isTold(manager, "/operations", "账是平的");
    }

    @Test
    void theAgentServesCustomersAndSeesNoRules() {
        var agent = visitors.as("agent");

        sees(agent, "总览", "客户", "洞察", "反馈", "权益", "积分", "运行");
        seesOfACustomer(agent, "积分", "权益", "优惠券", "兑换", "消息", "反馈", "授权", "会员状态", "资料");
        seesOfTheOperation(agent, "运行状况", "隔离的行为", "发送方");
        isTold(agent, "/customers/C-ALICE?tab=profile", "王爱丽");
        isTold(agent, "/operations/quarantine", "重放由管理员负责。");
        isNotOffered(agent, "/overview", "设目标");
    }

    @Test
    void theAdministratorSeesAll() {
        var admin = visitors.as("admin");

        sees(admin, "总览", "客户", "人群", "洞察", "策略", "反馈", "权益", "积分", "运行");
        seesOfACustomer(admin, "积分", "权益", "优惠券", "兑换", "消息", "反馈", "授权", "会员状态", "资料");
        seesOfTheOperation(admin, "运行状况", "警报", "隔离的行为", "发送方", "未处理的记录", "事件推送", "删除申请", "操作记录");
        isOffered(admin, "/overview", "设目标");
    }

    private static void sees(Visitor visitor, String... areas) {
        visitor.open("/overview");
        assertThat(visitor.heading()).isEqualTo("总览");
        assertThat(visitor.navigation("主导航")).containsExactly(areas);
    }

    private static void seesOfACustomer(Visitor visitor, String... more) {
        visitor.open("/customers/C-ALICE");
        assertThat(visitor.page().getByRole(AriaRole.TAB).allInnerTexts())
                .containsExactlyElementsOf(
                        Stream.concat(OF_EVERYBODY.stream(), Stream.of(more)).toList());
    }

    private static void seesOfTheOperation(Visitor visitor, String... pages) {
        visitor.open("/operations");
        assertThat(visitor.navigation("运行")).containsExactly(pages);
    }

    private static void seesOfThePoints(Visitor visitor, String... pages) {
        visitor.open("/points");
        assertThat(visitor.navigation("积分")).containsExactly(pages);
    }

    private static void isTold(Visitor visitor, String page, String sentence) {
        visitor.open(page);
        assertThat(visitor.page().getByText(sentence).first()).isVisible();
    }

    private static void isOffered(Visitor visitor, String page, String deed) {
        visitor.open(page);
        assertThat(visitor.page().getByText(deed).first()).isVisible();
    }

    private static void isNotOffered(Visitor visitor, String page, String deed) {
        visitor.open(page);
        assertThat(visitor.page().getByText(deed)).hasCount(0);
    }
}
