package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

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

/// An agent freezes a customer: earning goes on, nothing can be redeemed, and the mail of a tier is not sent.
@BrowserStory
class MemberStatusStoryTest {

    private static final String CUSTOMER = newId("C");
    private static final String MUG = newId("mug");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Storefront shop;
    private final Visitor agent;

    MemberStatusStoryTest(SuiteAccess suite, Visitors visitors) {
        this.shop = new Storefront(suite);
        this.agent = visitors.as("agent");
    }

    @Test
    @Order(1)
    void theAgentFreezesTheCustomerForAReason() {
        shop.as("storefront")
                .body(Map.of("email", CUSTOMER + "@example.com", "locale", "zh-CN", "timeZone", "Asia/Shanghai"))
                .put("/customers/" + CUSTOMER)
                .then()
                .statusCode(greaterThanOrEqualTo(200));
        shop.as("storefront")
                .body(Map.of("granted", true, "textVersion", "2026-01", "locale", "zh-CN", "source", "checkout"))
                .put("/customers/" + CUSTOMER + "/consents/marketing/email")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + CUSTOMER + "/standing")
                        .then()
                        .statusCode(200));
        shop.gives(CUSTOMER, 200, newId("story"));

        agent.openAnew("/customers/" + CUSTOMER + "?tab=membership");
        agent.button("冻结…").click();
        agent.dialog().getByLabel("原因").click();
        agent.choose("争议");
        buttonIn(agent.dialog(), "冻结").click();

        assertThat(agent.role(AriaRole.TABLE, "状态变更记录")).containsText("争议");
        agent.settle();
    }

    @Test
    @Order(2)
    void theCustomerEarnsAndCannotRedeem() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + CUSTOMER + "/standing")
                        .then()
                        .body("memberStatus", equalTo("frozen")));
        shop.send(paid(newId("order"), CUSTOMER, Instant.now().minusSeconds(60), "9000.00"))
                .statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + CUSTOMER + "/points")
                        .then()
                        .body("pending", greaterThanOrEqualTo(9000)));

        offerMug();
        shop.as("storefront")
                .header("Idempotency-Key", newId("redemption"))
                .body(Map.of("externalId", CUSTOMER, "reward", MUG))
                .post("/redemptions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:points-on-hold"));
    }

    @Test
    @Order(3)
    void andTheMailOfTheTierIsRefusedWithTheReason() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + CUSTOMER + "/messages")
                        .then()
                        .body("items.findAll { it.occasion == 'tier-reached' }.reason", hasItem("member-frozen")));

        agent.openAnew("/customers/" + CUSTOMER + "?tab=messages");
        assertThat(agent.role(AriaRole.TABLE, "消息列表")).containsText("客户已被冻结，不发营销消息");
        agent.settle();
    }

    private void offerMug() {
        var texts = Map.of("zh-CN", "搪瓷杯", "en", "Enamel mug");
        shop.as("benefits-manager")
                .body(Map.of(
                        "code",
                        MUG,
                        "stock",
                        5,
                        "content",
                        Map.of("kind", "goods", "names", texts, "terms", texts, "points", 100, "period", "once")))
                .post("/reward-catalogue")
                .then()
                .statusCode(201);
        shop.as("benefits-manager")
                .post("/reward-catalogue/" + MUG + "/offering")
                .then()
                .statusCode(200);
    }
}
