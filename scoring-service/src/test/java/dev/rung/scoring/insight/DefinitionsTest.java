package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.scoring.insight.Definitions.Definition;
import dev.rung.scoring.insight.Definitions.View;
import dev.rung.scoring.insight.Table.Tabular;
import dev.rung.scoring.lifecycle.RhythmTerms;
import dev.rung.scoring.standings.Wording;
import dev.rung.scoring.standings.Wordings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Wording WORDING = Wordings.in("en");
    private static final List<Person> PEOPLE = List.of(
            People.seen(300)
                    .moved(200, "gold")
                    .moved(20, "silver")
                    .paid(200, "90")
                    .paid(10, "7.50")
                    .paid(5, "7.50")
                    .standing("mature")
                    .person(),
            People.seen(300).paid(290, "5").standing("lost", "incident").person(),
            People.seen(10).person());

    private final Definitions definitions = new Definitions(JSON);

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkOfAnAnswerIsResolved(Tabular report) {
        var ids = definitions.all().stream()
                .map(each -> "/api/v1/insight/definitions#" + each.id())
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

    @Test
    void everyDefinitionIsLinkedFromSomewhere() {
        var linked =
                reports().flatMap(report -> links(report).values().stream()).collect(toSet());

        assertThat(definitions.all()).allMatch(each -> linked.contains("/api/v1/insight/definitions#" + each.id()));
    }

    @Test
    void everyDefinitionIsWholeInBothLanguages() {
        assertThat(definitions.all()).extracting(Definition::id).doesNotHaveDuplicates();
        assertThat(definitions.all())
                .allSatisfy(each -> assertThat(List.of(each.title(), each.formula(), each.unit(), each.source()))
                        .allSatisfy(text -> assertThat(text)
                                .containsOnlyKeys("zh-CN", "en")
                                .allSatisfy((_, words) -> assertThat(words).isNotBlank())));
    }

    @Test
    void aDefinitionIsToldInTheLanguageOfTheCaller() {
        assertThat(title("repurchase-rate", "en")).isEqualTo("Repurchase rate");
        assertThat(title("repurchase-rate", "zh")).isEqualTo("复购率");
    }

    private String title(String id, String language) {
        return definitions.in(Wordings.in(language)).definitions().stream()
                .filter(each -> each.id().equals(id))
                .map(View::title)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Tabular> reports() {
        var period = new Period(TODAY.minusDays(30), TODAY);
        var cohorts = People.collect(Cohorts.by(TODAY), PEOPLE);
        var earliest = YearMonth.of(2020, 1);
        return Stream.of(
                TierReport.of(TODAY, tierFigures(), true, People.LADDER, WORDING),
                TrendReport.of(
                        period, People.collect(new Trend(period, "regular").counts(), PEOPLE), People.LADDER, WORDING),
                MigrationReport.of(period, People.collect(Migration.counts(period, "regular"), PEOPLE), People.LADDER),
                LoyaltyReport.of(period, loyalty(period), People.LADDER, WORDING),
                RetentionReport.of(cohorts, earliest, YearMonth.from(TODAY)),
                CostReport.of(List.of(cost(YearMonth.from(TODAY.minusDays(10)))), cohorts, earliest, "CNY"),
                LossReport.of(People.collect(Losses.statistics(), PEOPLE)));
    }

    private static Figures.TierFigures tierFigures() {
        var sums = People.collect(new TiersOn(TODAY, LocalDate.MIN, "regular").sums(), PEOPLE);
        return new Figures.TierFigures(new Freshness(Instant.EPOCH, true, List.of()), sums);
    }

    private static Map<String, LoyaltySum> loyalty(Period period) {
        return People.collect(new Loyalty(period, "regular", RhythmTerms.DEFAULT).sums(), PEOPLE);
    }

    private static Cost cost(YearMonth month) {
        var cost = new Cost();
        cost.month = month.atDay(1);
        cost.acquisition = BigDecimal.TEN;
        cost.retention = BigDecimal.ONE;
        return cost;
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
