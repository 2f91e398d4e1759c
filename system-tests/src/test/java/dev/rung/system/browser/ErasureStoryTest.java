package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.browser.visit.Visitor.buttonIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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

/// Somebody asks by letter to be erased: an administrator does it, every service confirms, and nothing of the
/// time before brings them back.
@BrowserStory
class ErasureStoryTest {

    private static final String CUSTOMER = newId("C");
    private static final String MARK = newId("mark");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static String id = "";

    private final Storefront shop;
    private final Visitor admin;

    ErasureStoryTest(SuiteAccess suite, Visitors visitors) {
        this.shop = new Storefront(suite);
        this.admin = visitors.as("admin");
    }

    @Test
    @Order(1)
    void anAdministratorErasesForALetterAndEachServiceConfirms() {
        shop.as("storefront")
                .body(Map.of("name", MARK, "email", MARK + "@example.com"))
                .put("/customers/" + CUSTOMER)
                .then()
                .statusCode(200);
        shop.send(paid(newId("order"), CUSTOMER, Instant.now().minusSeconds(60), "900.00"))
                .statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + CUSTOMER + "/standing")
                        .then()
                        .statusCode(200));

        admin.openAnew("/operations/erasures");
        admin.button("删除客户数据").click();
        admin.dialog().getByLabel("店铺的客户编号").fill(CUSTOMER);
        admin.dialog().getByLabel("客户以信件、邮件或电话申请").check();
        admin.dialog().getByLabel("我已核实申请人身份，并明白删除后无法恢复").check();
        buttonIn(admin.dialog(), "确认删除").click();

        id = shop.as("admin")
                .get("/customers/" + CUSTOMER + "/erasure")
                .then()
                .statusCode(200)
                .extract()
                .path("customerId");
        assertThat(admin.role(AriaRole.TABLE, "删除申请")).containsText(id);
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("admin")
                        .get("/erasures/" + id)
                        .then()
                        .body("missing", empty())
                        .body("state", equalTo("complete")));
        admin.openAnew("/operations/erasures");
        assertThat(admin.role(AriaRole.TABLE, "删除申请")).containsText("已完成");
        admin.settle();
    }

    @Test
    @Order(2)
    void nothingOfTheTimeBeforeBringsThemBack() {
        shop.as("agent").get("/customers/" + CUSTOMER).then().statusCode(404);
        shop.as("agent").get("/customers/" + CUSTOMER + "/standing").then().statusCode(404);
        shop.send(paid(newId("order"), CUSTOMER, Instant.now().minusSeconds(3600), "100.00"))
                .statusCode(202)
                .body("rejected.code", contains("customer-erased"));
        shop.as("benefits-manager").get("/points/proof").then().statusCode(200).body("holds", equalTo(true));
        assertThat(id).isNotEmpty();
    }
}
