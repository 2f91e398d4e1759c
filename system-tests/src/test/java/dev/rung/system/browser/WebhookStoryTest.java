package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A webhook is added, after an address inside was refused, and removed. It is paused: nothing leaves the suite.
@BrowserStory
class WebhookStoryTest {

    private static final String NAME = newId("crm");

    private final Visitor admin;

    WebhookStoryTest(Visitors visitors) {
        this.admin = visitors.as("admin");
    }

    @Test
    @Order(1)
    void anAddressInsideIsRefusedAndTheSecretIsShownOnce() {
        admin.openAnew("/operations/webhooks");
        admin.button("新增推送地址").click();
        var dialog = admin.dialog();
        dialog.getByLabel("名称").fill(NAME);
        dialog.getByLabel("网址").fill("https://10.0.0.1/hook");
        dialog.getByText("暂停", new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByRole(AriaRole.COMBOBOX).fill("tier-reached");
        admin.page().getByTitle("tier-reached.v1").click();
        dialog.getByLabel("名称").click();
        admin.expect(422, "/webhooks");
        Visitor.buttonIn(dialog, "保").click();
        assertThat(dialog.getByText("指向了非公共网络").first()).isVisible();

        dialog.getByLabel("网址").fill("https://1.1.1.1/hook");
        Visitor.buttonIn(dialog, "保").click();

        assertThat(admin.page().getByText("whsec_")).isVisible();
        Visitor.buttonIn(admin.dialog(), "已保存").click();
        assertThat(admin.page().getByText("whsec_")).isHidden();
        admin.settle();
    }

    @Test
    @Order(2)
    void andItIsRemoved() {
        admin.link(NAME).click();
        assertThat(admin.page().getByText("没有发送记录")).isVisible();
        Visitor.buttonIn(admin.page().locator("main"), "删").click();
        Visitor.buttonIn(admin.dialog(), "删").click();

        assertThat(admin.button("新增推送地址")).isVisible();
        assertThat(admin.link(NAME)).isHidden();
        admin.settle();
    }
}
