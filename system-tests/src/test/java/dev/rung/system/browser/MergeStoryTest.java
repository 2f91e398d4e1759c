package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// An agent finds that two customers are one person: every service answers one by the other, until it is undone.
@BrowserStory
class MergeStoryTest {

    private static final String PART = newId("C");
    private static final String KEPT = newId("C");
    private static final String MAIL = newId("m") + "@example.com";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Storefront shop;
    private final Visitor agent;
    private final Visitor admin;

    MergeStoryTest(SuiteAccess suite, Visitors visitors) {
        this.shop = new Storefront(suite);
        this.agent = visitors.as("agent");
        this.admin = visitors.as("admin");
    }

    @Test
    @Order(1)
    void theAgentComparesThemAndProposesTheMerge() {
        for (var customer : new String[] {PART, KEPT}) {
            shop.as("storefront")
                    .body(Map.of("email", MAIL, "name", customer))
                    .put("/customers/" + customer)
                    .then()
                    .statusCode(greaterThanOrEqualTo(200));
            shop.send(paid(newId("order"), customer, Instant.now().minusSeconds(60), "100.00"))
                    .statusCode(202);
            standsWith(customer, 1);
        }

        agent.openAnew("/customers/merges?from=" + PART + "&into=" + KEPT);
        assertThat(agent.role(AriaRole.TABLE, "合并后是这样")).containsText("并入方的不同，不再显示");
        agent.page().getByLabel("原因").click();
        agent.choose("联系方式相同");
        agent.button("提出合并").click();
        assertThat(agent.role(AriaRole.TABLE, "合并记录")).containsText(PART);
        agent.settle();
    }

    @Test
    @Order(2)
    void somebodyElseApprovesItAndEveryServiceAnswersTheOneByTheOther() {
        admin.openAnew("/customers/merges");
        admin.button("批准").first().click();
        buttonIn(admin.dialog(), "批准").click();
        assertThat(admin.role(AriaRole.TABLE, "合并记录")).containsText("已合并");
        admin.settle();

        standsWith(PART, 2);
        standsWith(KEPT, 2);
        shop.as("agent").get("/customers/" + PART).then().body("externalId", equalTo(KEPT));
        for (var door : new String[] {"/messages", "/standing"}) {
            shop.as("agent").get("/customers/" + PART + door).then().statusCode(200);
        }
    }

    @Test
    @Order(3)
    void undoneBothHaveTheirOwnAgain() {
        agent.openAnew("/customers/merges");
        agent.button("撤销…").first().click();
        agent.dialog().getByLabel("撤销原因").click();
        agent.choose("其实是两个人");
        buttonIn(agent.dialog(), "撤销…").click();
        assertThat(agent.role(AriaRole.TABLE, "合并记录")).containsText("已撤销");
        agent.settle();

        standsWith(PART, 1);
        standsWith(KEPT, 1);
        shop.as("agent").get("/customers/" + PART).then().body("externalId", equalTo(PART));
    }

    private void standsWith(String customer, int orders) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + customer + "/standing")
                        .then()
                        .body("rfm.orders", equalTo(orders)));
    }
}
