package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// An order was sent for the wrong customer first. For the right one it is refused until an administrator decides.
@BrowserStory
class QuarantineStoryTest {

    private static final String WRONG = newId("C");
    private static final String RIGHT = newId("C");
    private static final String ORDER = newId("order");
    private static final String REASON = "该订单已由另一位客户付款";

    private final Storefront shop;
    private final Visitor admin;

    QuarantineStoryTest(SuiteAccess suite, Visitors visitors) {
        this.shop = new Storefront(suite);
        this.admin = visitors.as("admin");
    }

    @Test
    @Order(1)
    void theAdministratorFindsTheEventAndItsReason() {
        var at = Instant.now().minusSeconds(600);
        shop.send(paid(ORDER, WRONG, at, "120.00")).statusCode(202).body("accepted", equalTo(1));
        shop.send(paidAgain(at)).statusCode(202).body("rejected[0].code", equalTo("order-of-another-customer"));

        admin.openAnew("/operations");
        assertThat(admin.page().getByText("条等着处理").first()).isVisible();
        admin.link("隔离的行为").click();
        admin.page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(REASON))
                .click();

        var row = row();
        assertThat(row).containsText(REASON);
        assertThat(row).containsText("待处理");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(admin.page().getByLabel("收到的原文")).containsText(ORDER);
    }

    @Test
    @Order(2)
    void andReplaysItForTheRightCustomer() {
        admin.button("把订单转给这位客户并重放").click();
        admin.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("重放"))
                .click();

        assertThat(admin.page().getByRole(AriaRole.STATUS).getByText("已接收")).isVisible();
        assertThat(row()).containsText("已重放");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> shop.as("admin")
                        .get("/customers/" + RIGHT + "/standing")
                        .then()
                        .statusCode(200)
                        .body("rfm.orders", equalTo(1)));
        row().getByRole(AriaRole.LINK).click();
        assertThat(admin.page().getByText("1 单", new GetByTextOptions().setExact(true)))
                .isVisible();
        admin.settle();
    }

    private Locator row() {
        return admin.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(RIGHT))
                .first();
    }

    /// The same order under another event's id.
    private static String paidAgain(Instant at) {
        return paid(ORDER, RIGHT, at, "120.00").replace("\"id\": \"" + ORDER, "\"id\": \"again-" + ORDER);
    }
}
