package dev.rung.scoring.standings.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Customers of a tier that nobody else has, with few different values: many are equal in all that lists are ordered
/// by.
@QuarkusTest
@WithTestResource(Servers.class)
class StandingsListTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS = 2_345;
    private static final String TIER = "=listed";
    private static final Map<String, Function<JsonNode, Comparable<?>>> MEASURES = Map.of(
            "growthValue", row -> row.path("growthValue").asLong(),
            "spend", row -> new BigDecimal(row.path("spend").path("amount").asText()),
            "orders", row -> row.path("orders").asLong(),
            "lastEventAt", row -> Instant.parse(row.path("lastEventAt").asText()));

    @BeforeEach
    void theyAreThere() throws SQLException {
        Tables.execute(
                "insert into standings (customer_id, external_id, tier, growth_value, orders, spend, last_event_at,"
                        + " rfm_type, lifecycle, churn, partition, at_offset, revision, merged_into, assessment)"
                        + " select gen_random_uuid(), 'LISTED-' || nr, '" + TIER + "', nr % 7, nr % 5, (nr % 11) / 2.0,"
                        + " timestamptz '2026-01-01 00:00:00.000001Z' + nr % 3 * interval '1 microsecond',"
                        + " (array['none', 'important-keep'])[nr % 2 + 1], (array['new', 'lost', 'mature'])[nr % 3 + 1],"
                        + " (array['none', 'low', 'middle', 'high'])[nr % 4 + 1], 0, 0, 0,"
                        + " case when nr > " + CUSTOMERS + " then gen_random_uuid() end,"
                        + " '{\"tier\": {\"tier\": {\"code\": \"" + TIER
                        + "\", \"rank\": 9, \"names\": {\"zh-CN\": \"名单\", \"en\": \"Listed\"}}}}'"
                        + " from generate_series(1, " + (CUSTOMERS + 10) + ") as nr");
    }

    @AfterEach
    void theyAreGone() throws SQLException {
        Tables.execute("delete from standings where tier = '" + TIER + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"growthValue", "spend", "orders", "lastEventAt"})
    void allPagesTogetherAreEverybodyOnceInOrder(String sort) throws IOException {
        var rows = all(Map.of("sort", sort));

        assertThat(rows).hasSize(CUSTOMERS).doesNotHaveDuplicates();
        assertThat(rows.stream().map(MEASURES.get(sort)).toList()).isSortedAccordingTo(descending());
    }

    @Test
    void filtersNarrowDownTogether() throws IOException {
        var all = all(Map.of());
        var wanted = Map.of("rfmType", "important-keep", "lifecycle", "mature", "churn", "high");

        var found = all(wanted);

        assertThat(found)
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(row -> wanted.entrySet().stream()
                                .allMatch(
                                        each -> row.path(each.getKey()).asText().equals(each.getValue())))
                        .toList());
    }

    @Test
    void theFileHasTheSameCustomersInTheSameOrder() throws IOException {
        var rows = all(Map.of("sort", "orders", "churn", "low"));

        var answer = given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Accept-Language", "en")
                .queryParams(Map.of("tier", TIER, "sort", "orders", "churn", "low"))
                .get("/api/v1/standings/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"rung-standings-export-low-orders-_listed.csv\""))
                .extract()
                .asString();

        var lines = read(answer);
        assertThat(answer).startsWith("\ufeffCustomer,Tier (code),Name,Growth value,Spend,Currency,Orders,");
        assertThat(lines)
                .extracting(line -> line.get("\ufeffCustomer"))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.path("externalId").asText())
                        .toList());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("Tier (code)")).isEqualTo("'" + TIER);
            assertThat(line.get("Name")).isEqualTo("Listed");
            assertThat(line.get("Churn risk")).isEqualTo("low");
        });
    }

    @Test
    void aFileOfManyPagesHasEverybody() throws IOException {
        var answer = given().auth()
                .oauth2(Tokens.of("marketer"))
                .queryParam("tier", TIER)
                .get("/api/v1/standings/export")
                .asString();

        assertThat(read(answer))
                .extracting(line -> line.get("\ufeff客户编号"))
                .doesNotHaveDuplicates()
                .hasSize(CUSTOMERS);
    }

    @Test
    void aFileIsForStaff() {
        given().auth()
                .oauth2(Tokens.customer("C-ALICE"))
                .get("/api/v1/standings/export")
                .then()
                .statusCode(403);
    }

    private static List<CSVRecord> read(String file) throws IOException {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))) {
            return parser.getRecords();
        }
    }

    private static List<JsonNode> all(Map<String, String> parameters) throws IOException {
        var rows = new ArrayList<JsonNode>();
        String after = "";
        while (after != null) {
            var page = page(parameters, after);
            page.path("items").forEach(rows::add);
            after = page.path("next").textValue();
        }
        return rows;
    }

    private static JsonNode page(Map<String, String> parameters, String after) throws IOException {
        var asked = new HashMap<>(parameters);
        asked.put("tier", TIER);
        asked.put("limit", "200");
        if (!after.isEmpty()) {
            asked.put("after", after);
        }
        return JSON.readTree(given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParams(asked)
                .get("/api/v1/standings")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Comparable<?>> descending() {
        return (one, other) -> ((Comparable) other).compareTo(one);
    }
}
