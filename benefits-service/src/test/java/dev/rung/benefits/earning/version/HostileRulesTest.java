package dev.rung.benefits.earning.version;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.earning.version.RulesOfTests.action;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules as nobody should write them: each is refused with its field and a reason, and nothing is kept.
@QuarkusTest
@WithTestResource(Servers.class)
class HostileRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSIONS = "/api/v1/earning-rules/versions";

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            pointsPerUnit           | "-1"
            pointsPerUnit           | "0.1234567"
            pointsPerUnit           | "1e9"
            pointsPerUnit           | "1e999999999"
            pointsPerUnit           | "1e-999999999"
            pointsPerUnit           | "NaN"
            pointsPerUnit           | null
            leastPerOrder           | "-0.01"
            leastPerOrder           | "1000000001"
            mostPerOrder            | 0
            mostPerOrder            | -5
            mostPerOrder            | 1000000000
            mostPerOrder            | 1.5
            mostPerOrder            | 100000000000000000000
            pendingDays             | -1
            pendingDays             | 366
            pendingDays             | 0.5
            expiresAfterYears       | -1
            expiresAfterYears       | 11
            reversal                | "NEVER"
            tiers[0].multiplier     | "-1"
            tiers[0].multiplier     | "100.5"
            tiers[0].tier           | "palladium"
            tiers[1].tier           | "regular"
            actions[0].points       | 0
            actions[0].points       | -20
            actions[0].points       | 1.5
            actions[0].points       | 1000000000
            actions[0].mostPerDay   | 0
            actions[0].mostPerMonth | -1
            actions[0].mostPerMonth | 39
            actions[0].pendingDays  | -1
            actions[0].source       | "adjustment"
            actions[0].source       | "sneeze"
            actions[0].code         | "order"
            actions[0].code         | "Größe"
            actions[0].shop         | " "
            promotions[0].factor    | "1"
            promotions[0].factor    | "0.5"
            promotions[0].factor    | "-2"
            promotions[0].factor    | "10.01"
            promotions[0].budget    | 0
            promotions[0].budget    | -1
            promotions[0].budget    | 10000000000000
            promotions[0].until     | "2031-04-30"
            promotions[0].until     | "2031-02-30"
            promotions[0].sources   | []
            promotions[0].sources   | ["adjustment"]
            promotions[0].sources   | [null]
            promotions[1].code      | "day-1"
            promotions[0].shop      | ""
            """)
    void eachIsRefusedWithFieldAndReason(String field, String value) throws JsonProcessingException {
        var errors = refused(changed(field, JSON.readTree(value)));

        assertThat(errors).extracting(error -> error.get("field")).containsAnyOf(field, "rules." + field);
        assertThat(errors).allSatisfy(error -> assertThat(error.get("reason")).isNotBlank());
    }

    @Test
    void noFieldIsUnknown() throws JsonProcessingException {
        assertThat(refused(changed("freePoints", JSON.readTree("1000000"))))
                .extracting(error -> error.get("field"))
                .containsExactly("rules.freePoints");
    }

    /// Each order is compared with all of them.
    @Test
    void thereAreNoMoreRulesThanSomebodyCanRead() {
        var many = new HashMap<>(sound());
        many.put(
                "actions",
                IntStream.range(0, 101)
                        .mapToObj(i -> action("a" + i, "review", 5, Map.of("firstOnly", true)))
                        .toList());
        many.put(
                "promotions",
                IntStream.range(0, 101).mapToObj(i -> promotion("p" + i)).toList());

        assertThat(refused(JSON.valueToTree(many)))
                .extracting(error -> error.get("field"))
                .containsExactlyInAnyOrder("actions", "promotions");
    }

    @Test
    void theRulesBeforeThatChangeAreTaken() {
        as("benefits-manager")
                .body(Map.of("comment", "sound", "rules", sound()))
                .post(VERSIONS)
                .then()
                .statusCode(201);
    }

    private static List<Map<String, String>> refused(JsonNode rules) {
        var response = as("benefits-manager")
                .body(JSON.createObjectNode()
                        .put("comment", "hostile")
                        .set("rules", rules)
                        .toString())
                .post(VERSIONS)
                .then()
                .extract();
        assertThat(response.statusCode()).isIn(400, 422);
        return response.jsonPath().getList("errors");
    }

    private static Map<String, Object> sound() {
        return rules(
                List.of(action("review", "review", 20, Map.of("mostPerDay", 40, "mostPerMonth", 200))),
                List.of(promotion("day-1"), promotion("day-2")));
    }

    private static Map<String, Object> promotion(String code) {
        return Map.of(
                "code",
                code,
                "names",
                Map.of("zh-CN", "会员日", "en", "Member day"),
                "from",
                "2031-05-01",
                "until",
                "2031-05-02",
                "sources",
                List.of("order"),
                "factor",
                "2");
    }

    private static JsonNode changed(String field, JsonNode value) {
        ObjectNode rules = JSON.valueToTree(sound());
        var path = List.of(field.replace("]", "").split("[.\\[]"));
        JsonNode parent = rules;
        for (var step : path.subList(0, path.size() - 1)) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        ((ObjectNode) parent).set(path.getLast(), value);
        return rules;
    }
}
