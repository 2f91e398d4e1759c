package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Screen;
import dev.rung.system.browser.visit.Visitors;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A member takes along all that is kept of them, erases it in two steps and is signed out; every service confirms.
/// It is a member of whom no other story tells, and where this one was told before, they have come back by an order.
@BrowserStory
class MyDataStoryTest {

    private static final String USER = "customer";
    private static final String CUSTOMER = "C-CUSTOMER";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Visitors visitors;
    private final Storefront shop;

    MyDataStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void anOrderMakesACustomerWhomEveryServiceKnows() {
        shop.send(paid(newId("order"), CUSTOMER, Instant.now(), "900.00")).statusCode(202);
        for (var own : List.of("standing", "consents", "inbox", "feedback")) {
            soon(() -> shop.as(USER).get("/me/" + own).then().statusCode(200));
        }
        soon(() -> shop.as(USER)
                .get("/me/points")
                .then()
                .statusCode(200)
                .body("pending", greaterThanOrEqualTo(900)));
    }

    @Test
    @Order(2)
    void theMemberTakesEverythingAlongAndErasesItInTwoSteps() throws IOException {
        var member = visitors.stranger(USER, Screen.CHINESE).signIn();
        member.openAnew("me");
        var data = member.page().locator("rung-my-data");

        var download = member.page()
                .waitForDownload(() -> buttonIn(data, "下载我的数据").click());
        assertThat(data).containsText("已开始下载");
        assertThat(download.suggestedFilename()).isEqualTo("我的数据.json");
        var file = new ObjectMapper().readTree(download.path().toFile());
        for (var part : List.of("profile", "standing", "benefits", "messages", "feedback")) {
            assertThat(file.path(part).path("externalId").asText()).as(part).isEqualTo(CUSTOMER);
        }
        assertThat(file.path("missing")).isEmpty();

        buttonIn(data, "注销并删除我的数据").click();
        assertThat(data).containsText("待生效积分");
        assertThat(data).containsText("删除后无法恢复");
        assertThat(buttonIn(data, "确认注销并删除")).isDisabled();
        assertThat(shop.as(USER).get("/me/standing").statusCode()).isEqualTo(200);

        data.getByLabel("我明白删除后无法恢复").check();
        member.expect(404, "/api/v1/me"); // whatever else on the page is read again in its last seconds
        buttonIn(data, "确认注销并删除").click();
        assertThat(data).containsText("您的数据已删除");
        member.page().waitForURL(address -> address.contains("/protocol/openid-connect/"));
        member.page().locator("#kc-login").waitFor();
        member.leave();
    }

    @Test
    @Order(3)
    void everyServiceConfirmsAndNothingOfTheTimeBeforeBringsThemBack() {
        soon(() -> shop.as("admin")
                .get("/customers/" + CUSTOMER + "/erasure")
                .then()
                .statusCode(200)
                .body("reason", equalTo("own"))
                .body("state", equalTo("complete")));
        shop.as("agent").get("/customers/" + CUSTOMER).then().statusCode(404);
        shop.as("agent").get("/customers/" + CUSTOMER + "/standing").then().statusCode(404);
        shop.send(paid(newId("order"), CUSTOMER, Instant.now().minusSeconds(3600), "100.00"))
                .statusCode(202)
                .body("rejected.code", contains("customer-erased"));
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(PATIENCE).untilAsserted(holds);
    }
}
