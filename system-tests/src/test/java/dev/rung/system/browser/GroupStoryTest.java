package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A marketer makes a group of a ready-made rule, sees whom it would take in, and lists somebody by hand.
@BrowserStory
class GroupStoryTest {

    private static final String NAME = "故事人群 " + UUID.randomUUID().toString().substring(0, 8);

    private final Visitors visitors;

    GroupStoryTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void aGroupIsWrittenPreviewedAndFilledByHand() {
        var marketer = visitors.as("marketer");
        marketer.open("/groups");
        marketer.button("新建人群").click();
        var form = marketer.dialog();
        form.getByLabel("现成人群").click();
        marketer.choose("沉睡客户");
        form.getByLabel("名称").fill(NAME);
        form.getByText("预览").click();
        assertThat(form.getByRole(AriaRole.STATUS)).containsText("位符合");
        form.getByText("保存").click();
        marketer.link(NAME).click();
        assertThat(marketer.page().getByText("生命周期为沉睡期")).isVisible();

        marketer.button("手工加入").click();
        var listing = marketer.dialog();
        listing.getByLabel("客户").fill("C-ALICE");
        listing.getByLabel("原因").fill("来信要求");
        listing.getByText("手工加入").last().click();
        assertThat(marketer.role(AriaRole.TABLE, "成员")).containsText("C-ALICE");
        marketer.settle();
    }
}
