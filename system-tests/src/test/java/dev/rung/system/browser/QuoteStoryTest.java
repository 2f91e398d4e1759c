package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rung.system.Storefront.newId;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.Storefront;
import dev.rung.system.SuiteAccess;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitors;
import org.junit.jupiter.api.Test;

/// A customer calls: why does my cart cost this? An agent asks for the price, and reads each reason.
@BrowserStory
class QuoteStoryTest {

    private final Visitors visitors;
    private final Storefront shop;

    QuoteStoryTest(Visitors visitors, SuiteAccess suite) {
        this.visitors = visitors;
        this.shop = new Storefront(suite);
    }

    @Test
    void theAgentReadsWhatIsTakenOffAndWhatIsNotUsed() {
        shop.gives("C-BOB", 200, newId("quote"));
        var agent = visitors.as("agent");
        agent.openAnew("/benefits/quotes");
        var page = agent.page();
        page.getByLabel("客户编号").fill("C-BOB");
        page.getByLabel("最多用多少积分").fill("200");
        page.getByLabel("优惠券码").fill("KNOWN2NOBODY");
        page.getByLabel("也试客户自己的优惠券").uncheck();
        var item = agent.role(AriaRole.GROUP, "商品 1");
        item.getByLabel("商品").fill("MUG");
        item.getByLabel("数量").fill("2");
        item.getByLabel("单价").fill("0.005");
        agent.expect(422, "/quotes");
        agent.button("开始试算").click();
        assertThat(item.locator(".ant-form-item-explain-error")).isVisible();

        item.getByLabel("单价").fill("50");
        agent.button("开始试算").click();
        var quote = agent.role(AriaRole.TABLE, "报价");
        assertThat(quote).containsText("MUG，2 件");
        assertThat(quote).containsText("减 ¥2.00：使用 200 积分");
        assertThat(agent.role(AriaRole.TABLE, "没有使用的优惠券")).containsText("没有该券码");
        agent.settle();
    }
}
