package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A lottery and a streak: written by one, put on by another; a member signs in for the day and draws; the seed is
/// told, and the page for strangers finds the draw as it should be.
@BrowserStory
class ActivityStoryTest {

    private static final String CODE = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String PAGE = "/benefits/activities/" + CODE;

    private final Visitors visitors;
    private final SuiteAccess suite;
    private final Storefront shop;

    ActivityStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void whoWroteALotteryIsToldThatAnotherPutsItOn() {
        draft(CODE, "lottery", "故事抽奖", """
                "lottery": {"entryPoints": 0, "perDay": 3, "prizes": [
                    {"kind": "points", "count": 4, "points": 5, "names": {"zh-CN": "五积分", "en": "Five points"}},
                    {"kind": "nothing", "count": 6, "names": {"zh-CN": "谢谢参与", "en": "A blank"}}]}""");
        draft(CODE + "-days", "sign-in-streak", "故事签到", """
                "streak": {"days": 3, "points": 50}""");

        var manager = visitors.as("benefits-manager");
        manager.openAnew("/benefits/activities?kind=lottery");
        manager.link("故事抽奖 " + CODE).click();
        assertThat(manager.button("启用…")).isDisabled();
        assertThat(manager.page().getByText("您写过这个活动，须由另一人启用。")).isVisible();
        manager.settle();
    }

    @Test
    @Order(2)
    void anotherPutsThemOnAndTheCommitmentIsPublic() {
        var approver = visitors.as("approver");
        for (var page : new String[] {PAGE + "-days", PAGE}) {
            approver.openAnew(page);
            approver.button("启用…").click();
            button(approver.dialog(), "启").click();
            assertThat(approver.page().getByText("进行中")).isVisible();
        }
        assertThat(approver.page().getByText("结束后公布")).isVisible();
        approver.settle();
    }

    @Test
    @Order(3)
    void aMemberSignsInForTheDayAndDraws() {
        var bob = visitors.as("bob", Screen.ENGLISH_PHONE);
        bob.openAnew("activities");
        var streak = bob.page().locator("rung-streak");
        assertThat(streak).containsText(CODE + "-days");
        var signIn = streak.getByRole(AriaRole.BUTTON);
        if (signIn.count() > 0) { // stories may be told twice on one day
            signIn.tap();
        }
        assertThat(streak).containsText("Signed in for today");
        assertThat(streak).containsText("of 3 days");

        var activities = bob.page().locator("rung-activities");
        activities.getByLabel("Draw Story draw " + CODE).tap();
        assertThat(activities.locator("[part=outcome]")).containsText(": ");
        var draws = bob.page().locator("rung-draws");
        assertThat(draws).containsText("No. 1");
        assertThat(draws).containsText("published when it is over");
        bob.settle();
    }

    @Test
    @Order(4)
    void afterItsEndTheSeedIsToldAndAnybodyFindsTheDrawSound() {
        var manager = visitors.as("benefits-manager");
        manager.openAnew(PAGE);
        assertThat(manager.page().getByText("剩余奖券")).isVisible();
        manager.button("结束…").click();
        button(manager.dialog(), "结束活动").click();
        assertThat(manager.page().getByText("已结束")).isVisible();
        assertThat(manager.page().getByText("结束后公布")).hasCount(0);
        manager.settle();

        var page = manager.page();
        page.navigate(suite.gateway() + "/api/v1/public/draws/" + CODE + "/page");
        assertThat(page.locator("#verdict")).hasText("每张奖券的结果都符合规则。");
    }

    private void draft(String code, String kind, String name, String terms) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var english = kind.equals("lottery") ? "Story draw" : "Story streak";
        shop.as("benefits-manager")
                .body("""
                        {"code": "%s", "content": {"kind": "%s", "from": "%s", "until": "%s",
                         "names": {"zh-CN": "%s %s", "en": "%s %s"},
                         "terms": {"zh-CN": "一个故事。", "en": "A story."}, %s}}""".formatted(code, kind, today, today.plusDays(7), name, code, english, code, terms))
                .post("/activity-catalogue")
                .then()
                .statusCode(201);
    }

    /// A button of two characters has a space between them.
    private static Locator button(Locator in, String text) {
        return in.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
