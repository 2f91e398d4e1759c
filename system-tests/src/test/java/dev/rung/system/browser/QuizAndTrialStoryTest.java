package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A quiz and a free trial: written by one, put on by another; a member answers, applies, is drawn, and tells
/// what they found.
@BrowserStory
class QuizAndTrialStoryTest {

    private static final String CODE = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String QUIZ = CODE + "-quiz";
    private static final String TRIAL = CODE + "-trial";
    private static final String FOUND = "Soft and warm " + CODE;

    /// Winners are drawn every minute.
    private static final Duration A_DRAW = Duration.ofMinutes(3);

    private final Visitors visitors;
    private final SuiteAccess suite;
    private final Storefront shop;

    QuizAndTrialStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void theBenefitsManagerWritesAQuizWithItsAnswers() {
        var manager = visitors.as("benefits-manager");
        var form = begin(manager, "有奖问答", QUIZ);
        form.getByLabel("答对一题的积分").fill("1");
        form.getByLabel("全部答对另得的积分").fill("0");
        var question = form.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("问题 1"));
        question.getByLabel("中文问题").fill("羊毛来自哪种动物？");
        question.getByLabel("英文问题").fill("Which animal gives wool?");
        option(question, 1, "羊", "A sheep");
        option(question, 2, "猫", "A cat");
        buttonIn(form, "保").click();
        assertThat(form).isHidden();

        manager.link(QUIZ).click();
        assertThat(manager.page().getByText("1 题，答对一题 1 积分，全对再得 0 积分")).isVisible();
        assertThat(manager.button("启用…")).isDisabled();
        manager.settle();
    }

    @Test
    @Order(2)
    void andATrialWithOnePlace() {
        var manager = visitors.as("benefits-manager");
        var form = begin(manager, "免费试用", TRIAL);
        form.getByLabel("名额").fill("1");
        form.getByLabel("提交报告的天数").fill("7");
        buttonIn(form, "保").click();
        assertThat(form).isHidden();
        manager.settle();

        var approver = visitors.as("approver");
        for (var activity : new String[] {QUIZ, TRIAL}) {
            approver.openAnew("/benefits/activities/" + activity);
            approver.button("启用…").click();
            buttonIn(approver.dialog(), "启").click();
            assertThat(approver.page().getByText("进行中")).isVisible();
        }
        approver.settle();
    }

    @Test
    @Order(3)
    void theMemberAnswersAndApplies() {
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("activities");
        var quiz = bob.page().locator("rung-quiz");
        quiz.getByLabel("Start the quiz English " + QUIZ).tap();
        assertThat(quiz.locator("[part=worth]")).hasText("1 point for each right answer");
        quiz.getByText("Send answers").tap();
        assertThat(quiz.getByText("Please answer every question.")).isVisible();
        quiz.getByLabel("A sheep").check();
        quiz.getByText("Send answers").tap();
        assertThat(quiz.locator("[part=answer-state]")).hasText("Right");
        assertThat(quiz.locator("[part=outcome]")).hasText("1 of 1 right · 1 point earned");

        var trial = trial(bob);
        trial.getByLabel("Apply English " + TRIAL).tap();
        assertThat(trial).containsText("No. 1 · You applied");
        bob.settle();
    }

    @Test
    @Order(4)
    void whoIsDrawnTellsHowItWas() {
        var manager = visitors.as("benefits-manager");
        manager.openAnew("/benefits/activities/" + TRIAL);
        manager.button("结束…").click();
        buttonIn(manager.dialog(), "结束活动").click();
        assertThat(manager.page().getByText("已结束")).isVisible();
        manager.settle();
        await().atMost(A_DRAW)
                .untilAsserted(() -> shop.as("bob")
                        .get("/me/activities/" + TRIAL + "/application")
                        .then()
                        .body("state", equalTo("won")));

        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("activities");
        var trial = trial(bob);
        assertThat(trial).containsText("You were drawn to try it");
        trial.getByLabel("Your report").fill(FOUND);
        trial.getByText("Send the report").tap();
        assertThat(trial.locator("[part=application]")).containsText("Your report was received");
        bob.settle();

        manager.openAnew("/benefits/activities/" + TRIAL);
        assertThat(manager.role(AriaRole.TABLE, "试用报告")).containsText(FOUND);
        manager.settle();
        var page = manager.page();
        page.navigate(suite.gateway() + "/api/v1/public/draws/" + TRIAL + "/page");
        assertThat(page.locator("#verdict")).hasText("每份申请的结果都符合规则。");
    }

    /// The form of a new activity, as far as all kinds have it in common.
    private static Locator begin(Visitor manager, String kind, String code) {
        manager.openAnew("/benefits/activities");
        manager.button("新建活动").click();
        var form = manager.dialog();
        form.getByLabel("类型", new Locator.GetByLabelOptions().setExact(true)).click();
        manager.choose(kind);
        form.getByLabel("编码").fill(code);
        form.getByLabel("中文名称").fill("中文 " + code);
        form.getByLabel("英文名称").fill("English " + code);
        form.getByLabel("中文说明").fill("一个故事。");
        form.getByLabel("英文说明").fill("A story.");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        day(form, "第一天", today);
        day(form, "最后一天", today.plusDays(7));
        return form;
    }

    private static void day(Locator form, String label, LocalDate day) {
        var field = form.getByLabel(label);
        field.fill(day.toString());
        field.press("Enter");
    }

    private static void option(Locator question, int number, String chinese, String english) {
        question.getByLabel("选项 " + number + "（中文）").fill(chinese);
        question.getByLabel("选项 " + number + "（英文）").fill(english);
    }

    private static Locator trial(Visitor member) {
        return member.page()
                .locator("rung-trial")
                .locator("[part=activity]", new Locator.LocatorOptions().setHasText(TRIAL));
    }
}
