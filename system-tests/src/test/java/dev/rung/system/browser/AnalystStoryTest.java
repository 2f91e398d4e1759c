package dev.rung.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.BrowserStory;
import dev.rung.system.browser.visit.Visitor;
import dev.rung.system.browser.visit.Visitors;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// An analyst reads figures, and nobody's personal data.
@BrowserStory
class AnalystStoryTest {

    /// Of the demo's three who can log in: names, addresses and birthdays.
    private static final List<String> PERSONAL =
            List.of("王爱丽", "Bob Li", "张卡萝", "@rung.example", "1990-05-20", "1985-11-02");

    private static final List<String> PAGES = List.of(
            "/overview",
            "/customers",
            "/customers/C-BOB",
            "/customers/C-BOB?tab=why",
            "/customers/C-BOB?tab=decisions",
            "/insight/rfm",
            "/insight/loyalty",
            "/insight/retention",
            "/insight/losses",
            "/insight/costs",
            "/policies",
            "/policies/2",
            "/policies/2?tab=dry-run",
            "/policies/refreshes",
            "/policies/reconciliations",
            "/benefits",
            "/benefits/packages",
            "/operations");

    private final Visitor analyst;

    AnalystStoryTest(Visitors visitors) {
        this.analyst = visitors.as("analyst");
    }

    @Test
    @Order(1)
    void comparesTwoDatesOfTheirChoice() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        analyst.open("/overview");
        choose("对比起点", today.minusDays(100));
        choose("截止日期", today.minusDays(10));

        assertThat(analyst.page().url()).contains("from=" + today.minusDays(100), "to=" + today.minusDays(10));
        assertThat(analyst.page().locator(".figure").first()).containsText("较起点");
        assertThat(analyst.role(AriaRole.TABLE, "等级流动")).isVisible();
    }

    @Test
    @Order(2)
    void readsHowAFigureIsDefined() {
        analyst.open("/overview");
        analyst.button("“复购率”怎么算").click();

        var definition = analyst.page().locator(".definition-text");
        assertThat(definition).containsText("算法");
        assertThat(definition).containsText("数据来源");
        analyst.page().keyboard().press("Escape");
    }

    @Test
    @Order(3)
    void takesATableAlongThatASpreadsheetReads() throws IOException {
        analyst.open("/overview");
        var download = analyst.page()
                .waitForDownload(() -> analyst.button("下载 CSV：各等级明细").click());

        assertThat(download.suggestedFilename()).endsWith(".csv");
        var text = Files.readString(download.path(), UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("金牌");
        assertThat(text.lines().count()).isGreaterThan(5);
    }

    /// Neither on a page nor in what the page was told.
    @Test
    @Order(4)
    void seesNobodysPersonalData() {
        for (var page : PAGES) {
            analyst.forgetAnswers();
            analyst.openAnew(page);
            assertThat(analyst.page().locator("body").innerText()).as(page).doesNotContain(PERSONAL);
            var answers = analyst.newAnswers();
            assertThat(answers).as(page).isNotEmpty();
            assertThat(answers).as(page).allSatisfy(answer -> assertThat(answer).doesNotContain(PERSONAL));
        }
    }

    private void choose(String field, LocalDate date) {
        var input = analyst.page().getByLabel(field);
        input.click();
        input.fill(date.toString());
        // the calendar has read what was typed
        assertThat(analyst.page().locator("td[title='%s']:visible".formatted(date)))
                .hasCount(1);
        input.press("Enter");
        analyst.settle();
    }
}
