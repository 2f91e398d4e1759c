package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohort;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import dev.rung.scoring.insight.figures.PurchaseFigures.Loyalty;
import dev.rung.scoring.insight.figures.PurchaseFigures.MonthCosts;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierActivity;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierPurchases;
import dev.rung.scoring.insight.figures.TierFigures.DayCount;
import dev.rung.scoring.insight.figures.TierFigures.TierMigration;
import dev.rung.scoring.insight.figures.TierFigures.TierSum;
import dev.rung.scoring.insight.groups.GroupReports;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.LossStatistics.Customer;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.Wordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinedFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final CallerTexts WORDING = Wordings.in("en");
    private final List<String> definitions = read();

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkOfAnAnswerIsResolved(Tabular report) {
        var ids = definitions.stream()
                .map(each -> "/api/v1/insight/definitions#" + each)
                .collect(toSet());

        assertThat(links(report).values()).isNotEmpty().allMatch(ids::contains);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureOfAnAnswerIsDefined(Tabular report) {
        var undefined = new HashSet<String>();
        figures(JSON.valueToTree(report), "", links(report).keySet(), undefined);

        assertThat(undefined).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyAnswerIsATableToo(Tabular report) {
        var table = report.table();

        assertThat(table.rows())
                .isNotEmpty()
                .allMatch(row -> row.size() == table.columns().size());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyColumnOfATableHasANameInEveryLanguage(Tabular report) {
        var columns = report.table().columns();

        assertThat(MessageBundles.languages())
                .hasSizeGreaterThan(1)
                .allSatisfy(tag -> assertThat(columns)
                        .extracting(column -> MessageBundles.in(tag).say("column." + column))
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyDefinitionIsLinkedFromSomewhere() {
        var linked =
                reports().flatMap(report -> links(report).values().stream()).collect(toSet());

        assertThat(definitions).allMatch(each -> linked.contains("/api/v1/insight/definitions#" + each));
    }

    @Test
    void everyDefinitionIsWholeInEveryLanguage() {
        assertThat(definitions).doesNotHaveDuplicates();
        for (var tag : MessageBundles.languages()) {
            var texts = MessageBundles.in(tag);
            assertThat(definitions)
                    .allSatisfy(id -> assertThat(Stream.of("title", "formula", "unit", "source"))
                            .allSatisfy(part -> assertThat(texts.say("figure." + id + "." + part))
                                    .isNotBlank()));
        }
    }

    static Stream<Tabular> reports() {
        var period = new Period(TODAY.minusDays(30), TODAY);
        var month = YearMonth.from(TODAY.minusDays(10));
        var cohorts = new Cohorts(new TreeMap<>(
                Map.of(month.minusMonths(8), new Cohort(2, Map.of(month, 1L)), month, new Cohort(1, Map.of()))));
        var sums = List.of(new TierSum("silver", 1, 3, new BigDecimal("105")));
        var loyalty = new Loyalty(
                List.of(new TierPurchases("gold", 1, 1, 2, new BigDecimal("15"))),
                Map.of("gold", new TierActivity(1, 0, 1)));
        var costs = new MonthCosts(month.atDay(1), BigDecimal.TEN, BigDecimal.ONE);
        var lost = new Customer("lost", true, List.of("incident"));
        return Stream.concat(
                GroupReports.all(WORDING),
                Stream.of(
                        TierReport.of(TODAY, Instant.EPOCH, true, sums, Ladders.LADDER, WORDING),
                        TrendReport.of(period, List.of(new DayCount(TODAY, "gold", 1)), Ladders.LADDER, WORDING),
                        MigrationReport.of(
                                period,
                                List.of(new TierMigration("gold", "silver", 1), new TierMigration(null, "regular", 1)),
                                Ladders.LADDER),
                        LoyaltyReport.of(period, loyalty, Ladders.LADDER, null, WORDING),
                        RetentionReport.of(cohorts, YearMonth.of(2020, 1), YearMonth.from(TODAY)),
                        CostReport.of(List.of(costs), cohorts, YearMonth.of(2020, 1), "CNY"),
                        LossReport.of(LossStatistics.of(Stream.of(lost)))));
    }

    private static List<String> read() {
        try (var file = DefinedFiguresTest.class.getResourceAsStream("/insight/definitions.json")) {
            return List.of(JSON.readValue(file, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> links(Tabular report) {
        return JSON.convertValue(
                JSON.valueToTree(report).get("definitions"),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    }

    /// A figure is a number, or an amount of money.
    private static void figures(JsonNode node, String path, Set<String> defined, Set<String> undefined) {
        if (node.isNumber() || node.has("currency")) {
            if (defined.stream().noneMatch(field -> path.contains("/" + field + "/"))) {
                undefined.add(path);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> figures(field.getValue(), path + "/" + field.getKey() + "/", defined, undefined));
        } else if (node.isArray()) {
            node.forEach(each -> figures(each, path, defined, undefined));
        }
    }
}
