package dev.rung.customer.intake.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DataFieldsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void whateverStandsInAFieldTheSenderHearsOfItAndNobodyFails(
            @ForAll("anything") JsonNode value, @ForAll EventType type) {
        var data = JSON.objectNode();
        List.of("productId", "query", "orderId", "refundId", "amount", "lines", "quantity", "stars", "kind", "score")
                .forEach(name -> data.set(name, value));
        var fields = new DataFields(data);

        var deed = type.read(fields, "CNY");

        assertThat(deed).isNotNull();
        assertThat(fields.defects())
                .allSatisfy(defect -> assertThat(defect.field()).startsWith("data."));
    }

    @Property
    void aTextThatIsLetThroughCanBeStoredAndRead(@ForAll String text) {
        var fields = new DataFields(JSON.objectNode().put("query", text));

        var read = fields.text("query");

        if (fields.defects().isEmpty()) {
            assertThat(read).isEqualTo(text).isNotBlank().doesNotContain("\0");
            assertThat(read.length()).isLessThanOrEqualTo(DataFields.MAX_TEXT);
        } else {
            assertThat(read).isEmpty();
        }
    }

    @Property
    void aDecimalIsReadExactlyWhetherSentAsNumberOrText(@ForAll("amounts") BigDecimal amount) {
        var sent = JSON.objectNode().put("number", amount).put("text", amount.toPlainString());
        var fields = new DataFields(sent);

        assertThat(fields.decimal("number")).isEqualByComparingTo(amount);
        assertThat(fields.decimal("text")).isEqualByComparingTo(amount);
        assertThat(fields.defects()).isEmpty();
    }

    @Property
    void anAmountIsNeverNegative(@ForAll("amounts") BigDecimal amount) {
        var fields = new DataFields(money(amount.toPlainString(), "CNY"));

        var read = fields.money("amount", "CNY");

        assertThat(fields.defects().isEmpty()).isEqualTo(amount.signum() >= 0);
        assertThat(read.currency()).isEqualTo("CNY");
    }

    @Example
    void dataThatIsNoObjectHasNoFields() {
        for (var data : List.of(JSON.arrayNode(), JSON.textNode("x"), JSON.nullNode(), JSON.missingNode())) {
            var fields = new DataFields(data);

            assertThat(fields.text("orderId")).isEmpty();
            assertThat(fields.optionalText("category")).isNull();
            assertThat(fields.lines("lines")).isEmpty();
            assertThat(fields.defects()).containsExactly(new Defect("data.orderId", Text.of("reason.given")));
        }
    }

    @Example
    void numbersAsLargeAsTheyComeCostNothing() throws Exception {
        var json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        for (var number : List.of("1e2147483647", "-1e2147483647", "1e-2147483647", "9".repeat(900))) {
            var fields = new DataFields(json.readTree("{\"score\": " + number + "}"));

            assertThat(fields.decimal("score")).isEqualTo(BigDecimal.ZERO);
            assertThat(fields.defects()).containsExactly(new Defect("data.score", Text.of("reason.amount")));
        }
    }

    @Example
    void everyFaultyLineIsToldByItsPlace() {
        var lines = JSON.arrayNode()
                .add(JSON.objectNode().put("productId", "p").put("quantity", 1).put("price", "1.125"))
                .add(JSON.textNode("no line"))
                .add(JSON.objectNode().put("productId", "q").put("quantity", 1).put("price", -1));
        var fields = new DataFields(JSON.objectNode().set("lines", lines));

        assertThat(fields.lines("lines")).hasSize(3);
        assertThat(fields.defects())
                .containsExactly(
                        new Defect("data.lines[1].productId", Text.of("reason.given")),
                        new Defect("data.lines[1].quantity", Text.of("reason.given")),
                        new Defect("data.lines[1].price", Text.of("reason.given")),
                        new Defect("data.lines[2].price", Text.of("reason.not-negative")));
    }

    @Provide
    Arbitrary<JsonNode> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().map(JSON::textNode),
                Arbitraries.bigDecimals().ofScale(8).map(JSON::numberNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()),
                Arbitraries.just(JSON.arrayNode().add(1).addNull().add(JSON.objectNode())),
                Arbitraries.strings().map(currency -> money("1", currency).path("amount")));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999999"), new BigDecimal("999999999999999"))
                .ofScale(6);
    }

    private static ObjectNode money(String amount, String currency) {
        var money = JSON.objectNode().put("amount", amount).put("currency", currency);
        return JSON.objectNode().set("amount", money);
    }
}
