package dev.rung.scoring.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTableTest {

    private static final MessageBundle EN = MessageBundles.in("en");

    @Test
    void aTableIsWrittenWithItsColumnsFirst() {
        var table = ReportTable.of("date", "name", "customers", "share", "churnRate")
                .row(LocalDate.of(2026, 7, 1), "金牌", 3L, new BigDecimal("0.2500"), null);

        assertThat(table.csv(EN)).isEqualTo("Date,Name,Customers,Share,Churn rate\r\n2026-07-01,金牌,3,0.2500,\r\n");
    }

    @Test
    void itsColumnsAreNamedInTheLanguageOfWhoAsks() {
        assertThat(ReportTable.of("date", "name", "customers").csv(MessageBundles.in("zh-CN")))
                .isEqualTo("日期,名称,客户数\r\n");
    }

    @Test
    void whatWouldBreakARowIsQuoted() {
        assertThat(ReportTable.of("name").row("a \"b\", c\nd").csv(EN)).isEqualTo("Name\r\n\"a \"\"b\"\", c\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aTextThatASpreadsheetWouldRunIsDefused(String text) throws IOException {
        assertThat(read(ReportTable.of("name").row(text).csv(EN))).isEqualTo("'" + text);
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(ReportTable.of("share", "orders")
                        .row(new BigDecimal("-12.50"), -3L)
                        .csv(EN))
                .endsWith("-12.50,-3\r\n");
    }

    @Test
    void aLargeNumberIsWrittenOut() {
        assertThat(ReportTable.of("share").row(new BigDecimal("1E+7")).csv(EN)).endsWith("10000000\r\n");
    }

    @Property
    void everyTextComesBackAndNoneIsAFormula(@ForAll String text) throws IOException {
        var read = read(ReportTable.of("code", "name").row("x", text).csv(EN), 1);

        assertThat(read).isIn(text, "'" + text);
        assertThat(read)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }

    private static String read(String csv) throws IOException {
        return read(csv, 0);
    }

    private static String read(String csv, int column) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return List.copyOf(parser.getRecords()).get(1).get(column);
        }
    }
}
