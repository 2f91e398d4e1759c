package dev.rung.customer.intake.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.intake.CloudEvents;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Attributes;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.platform.locale.MessageBundles;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final CleaningPolicy policy = new CleaningPolicy(Terms.USUAL, "CNY", true);

    @Test
    void aVisitIsSound() {
        var customerId = UUID.randomUUID();

        var checked = check(visit());

        assertThat(checked).isInstanceOfSatisfying(Clean.class, sound -> {
            assertThat(sound.attributes())
                    .isEqualTo(new Attributes(
                            EventId.of("/shop", "e-1"),
                            "e-1",
                            "/shop",
                            "visit",
                            "C-1",
                            Instant.parse("2026-03-02T07:00:00Z"),
                            false));
            assertThat(sound.by(customerId))
                    .isEqualTo(new Behaviour.Visited(new Behaviour.Event(
                            EventId.of("/shop", "e-1"),
                            customerId,
                            "C-1",
                            Instant.parse("2026-03-02T07:00:00Z"),
                            null)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, specversion-unsupported",
        "id, id-missing",
        "source, source-missing",
        "type, type-missing",
        "time, time-missing",
        "subject, subject-missing"
    })
    void whatLacksAnAttributeIsRefusedByItsName(String attribute, String code) {
        var lacking = visit();
        lacking.remove(attribute);

        assertThat(refusal(lacking).code()).isEqualTo(code);
        assertThat(refusal(visit().put(attribute, "")).code()).isEqualTo(code);
        assertThat(refusal(visit().put(attribute, 7)).code()).isEqualTo(code);
        assertThat(refusal(visit().putNull(attribute)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, 0.3,                       specversion-unsupported",
        "type,        order.stolen,              type-unknown",
        "type,        VISIT,                     type-unknown",
        "time,        yesterday,                 time-invalid",
        "time,        2026-03-02,                time-invalid",
        "time,        2026-02-30T00:00:00Z,      time-invalid",
        "time,        2026-03-02T08:05:01Z,      time-in-future",
        "time,        9999-12-31T23:59:59Z,      time-in-future",
        "time,        1996-03-02T07:59:59Z,      time-too-old",
        "time,        1970-01-01T00:00:00Z,      time-too-old",
        "time,        0000-01-01T00:00:00Z,      time-too-old",
        "source,      a b,                       attribute-invalid",
        "source,      shop|1,                    attribute-invalid",
        "source,      50%,                       attribute-invalid",
        "source,      {shop},                    attribute-invalid",
        "source,      a\u2028b,                  attribute-invalid",
        "history,     true,                      attribute-invalid",
        "dataschema,  '',                        attribute-invalid",
        "dataschema,  a b,                       attribute-invalid",
        "dataschema,  /relative,                 attribute-invalid",
        "subject,     C 1,                       attribute-invalid",
        "subject,     ../C-1,                    attribute-invalid",
        "subject,     C-1?x,                     attribute-invalid"
    })
    void whatHasAWrongAttributeIsRefusedWithACode(String attribute, String value, String code) {
        assertThat(refusal(visit().put(attribute, value)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T08:05:00Z", "1996-03-02T08:00:00Z", "2026-03-02T08:00:00.123456789Z"})
    void theBoundsOfTimeAreStillSound(String time) {
        assertThat(check(visit().put("time", time))).isInstanceOf(Clean.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "subject"})
    void whatNoDatabaseCanStoreIsRefused(String attribute) {
        assertThat(refusal(visit().put(attribute, "a\0b")).code()).isEqualTo("attribute-invalid");
        assertThat(refusal(visit().put(attribute, "a<half>b").toString().replace("<half>", "\\ud800"))
                        .code())
                .isEqualTo("attribute-invalid");
        assertThat(refusal(visit().put(attribute, "x".repeat(301))).code()).isEqualTo("attribute-invalid");
    }

    /// Also in what nobody reads: it would be kept, or shown, as another text than was sent.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'note': 'a<bad>'                  | attribute-invalid | note",
                "'no\\u0000te': 1                 | attribute-invalid | …",
                "'data': {'query': 'a<bad>'}       | data-invalid      | data.query",
                "'data': {'a': [{}, {'b': '<bad>'}]} | data-invalid    | data.a[1].b",
                "'data': {'\\u0000': 1}           | data-invalid      | data.…"
            })
    void aTextThatCannotBeKeptIsToldByItsPlace(String field, String code, String place) {
        for (var bad : List.of("\\u0000", "\\ud800", "\\udc00\\ud800")) {
            var event = visit().toString()
                    .replace("\"data\":{}", field.replace('\'', '"').replace("<bad>", bad));

            assertThat(refusal(event).code()).isEqualTo(code);
            assertThat(detail(refusal(event))).isEqualTo(place + " must not hold NUL or half a surrogate pair");
        }
    }

    @Test
    void anIdThatCannotBeWrittenIsNotTold() {
        assertThat(refusal(visit().put("id", "<bad>").toString().replace("<bad>", "\\ud800"))
                        .id())
                .isNull();
    }

    @Test
    void aNumberForATextIsTold() {
        assertThat(detail(refusal(visit().put("id", 7)))).isEqualTo("id must be a text");
        assertThat(detail(refusal(visit().putNull("id")))).isEqualTo("id must be given");
    }

    @Test
    void anUnknownTypeIsToldTheKnownOnes() {
        assertThat(detail(refusal(visit().put("type", "order.payed"))))
                .startsWith("type must be one of visit, product.viewed, search,")
                .endsWith(", service.contacted, not order.payed");
    }

    /// It may be a value in the wrong place, and personal.
    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "13800138000", "tel13800138000", "a b", "a\nb"})
    void whatIsNotLikeATypeIsNotRepeated(String type) {
        assertThat(detail(refusal(visit().put("type", type)))).endsWith(", not …");
        assertThat(detail(refusal(visit().put("type", "x".repeat(61))))).endsWith(", not …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u00ff", "\u00ed\u00a0\u0080"})
    void aTextWhoseBytesAreNoJsonIsToldByItsPlace(String bytes) {
        var event = event("search", "{\"query\": \"q\"}").toString().replace("\"q\"", "\"" + bytes + "\"");

        assertThat(policy.check(CloudEventReader.single(event.getBytes(ISO_8859_1)), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(detail(refused)).isEqualTo("data.query is not JSON"));
    }

    @Test
    void aTimeOutOfBoundsIsToldTheBound() {
        assertThat(detail(refusal(visit().put("time", "2199-01-01T00:00:00Z"))))
                .isEqualTo("time must not be more than 300 seconds ahead");
        assertThat(detail(refusal(visit().put("time", "1970-01-01T00:00:00Z"))))
                .isEqualTo("time must not be before 1996-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "13800138000", "+86-138-0013-8000"})
    void aCustomerIsNotKnownByAnAddressOrANumberUnlessTheStoreSaysSo(String id) {
        var refused = refusal(visit().put("subject", id));

        assertThat(refused.code()).isEqualTo("attribute-invalid");
        assertThat(detail(refused)).isEqualTo("subject must not be an e-mail address or a phone number");
        assertThat(new CleaningPolicy(Terms.USUAL, "CNY", false)
                        .check(
                                CloudEventReader.single(
                                        visit().put("subject", id).toString().getBytes(UTF_8)),
                                NOW))
                .isInstanceOf(Clean.class);
    }

    @Test
    void historyIsMarkedAsSuch() {
        assertThat(sound(visit().put("history", true)).by(UUID.randomUUID()).event())
                .extracting(Behaviour.Event::history)
                .isEqualTo(true);
        assertThat(sound(visit().put("history", false)).by(UUID.randomUUID()).event())
                .extracting(Behaviour.Event::history)
                .isNull();
    }

    @Test
    void aTimeHasWholeMicrosecondsAndIsNeverRounded() {
        assertThat(sound(visit().put("time", "2025-12-31T23:59:59.9999999+08:00"))
                        .attributes()
                        .occurredAt())
                .isEqualTo("2025-12-31T15:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301lise", "\u00e9lise"})
    void aSubjectIsOneHoweverItIsWritten(String subject) {
        assertThat(sound(visit().put("subject", subject)).attributes().subject())
                .isEqualTo("\u00e9lise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ग्राहक-१", "ลูกค้าที่-๗", "顾客-42", "زبون"})
    void aSubjectIsOfAnyScript(String subject) {
        assertThat(sound(visit().put("subject", subject)).attributes().subject())
                .isEqualTo(Normalizer.normalize(subject, Normalizer.Form.NFC));
    }

    @Test
    void theFirstReasonStands() {
        var worst = visit().put("time", "2099-01-01T00:00:00Z").put("type", "nonsense");
        worst.remove("subject");

        assertThat(refusal(worst).code()).isEqualTo("subject-missing");
        assertThat(refusal(worst.put("subject", "C-1")).code()).isEqualTo("type-unknown");
        assertThat(refusal(worst.put("type", "visit")).code()).isEqualTo("time-in-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"visit\"", "[]", "null", "true"})
    void whatIsNoObjectIsMalformed(String json) {
        assertThat(policy.check(CloudEventReader.single(json.getBytes(UTF_8)), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\":}", "nonsense", "{} {}", "\u0000"})
    void whatIsNoJsonIsMalformed(String text) {
        assertThat(policy.check(CloudEventReader.single(text.getBytes(UTF_8)), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("malformed"));
    }

    @Test
    void dataThatIsNoObjectIsInvalid() {
        assertThat(refusal(visit().put("data", "text")).code()).isEqualTo("data-invalid");
        assertThat(detail(refusal(visit().put("datacontenttype", "text/plain"))))
                .isEqualTo("datacontenttype must be application/json");
        assertThat(check(visit().putNull("data"))).isInstanceOf(Clean.class);
        assertThat(check(visit().put("datacontenttype", "application/json; charset=utf-8")))
                .isInstanceOf(Clean.class);
    }

    @Test
    void dataInBase64AreReadAsIfTheyStoodThere() {
        var event = event("search", "{}").put("data_base64", base64("{\"query\": \"龙井\"}"));
        event.remove("data");

        assertThat(sound(event).by(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Behaviour.Searched.class,
                        searched -> assertThat(searched.query()).isEqualTo("龙井"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                              | data.query must be given",
                "text                           | data must be an object",
                "{                              | data_base64 is not JSON",
                "{'query': 'a', 'query': 'b'}   | data_base64.query must not appear twice in an object",
                "{'query': '\\u0000'}           | data_base64.query must not hold NUL or half a surrogate pair"
            })
    void dataInBase64AreCheckedLikeOthers(String data, String detail) {
        var json = data.equals("text") ? "\"text\"" : data.equals("7") ? "{}" : data.replace('\'', '"');
        var event = event("search", "{}").put("data_base64", base64(json));
        event.remove("data");

        assertThat(detail(refusal(event))).isEqualTo(detail);
    }

    @Test
    void dataStandOnceOnly() {
        assertThat(detail(refusal(visit().put("data_base64", "e30="))))
                .isEqualTo("data_base64 must not be given beside data");
        var event = visit().put("data_base64", "***");
        event.remove("data");
        assertThat(detail(refusal(event))).isEqualTo("data_base64 must be base64 of a JSON object");
    }

    @Test
    void theRefusalTellsTheSendersIdAndNeverAValue() {
        var event = event("credit.changed", "{\"score\": \"alice@example.com\"}");

        var refused = refusal(event);

        assertThat(refused.id()).isEqualTo("e-1");
        assertThat(detail(refused)).isEqualTo("data.score must be a number");
        assertThat(refused.raw()).isEqualTo(event.toString().getBytes(UTF_8));
    }

    @Test
    void allFaultsOfTheDataAreToldAtOnce() {
        var refused = refusal(event("order.paid", """
                {"amount": {"amount": "-1", "currency": "USD"}, "lines": [{"productId": "p", "quantity": 0, "price": "1"}]}
                """));

        assertThat(refused.code()).isEqualTo("data-invalid");
        assertThat(detail(refused))
                .isEqualTo("data.orderId must be given; data.amount.amount must not be negative; "
                        + "data.amount.currency must be the store's, CNY; "
                        + "data.lines[0].quantity must be more than zero");
    }

    @Property(tries = 500)
    void noTextWhateverMakesThePolicyFail(@ForAll String text, @ForAll String id) {
        var event = new JsonObject(visit().put("id", id).put("subject", text).toString()).encode();

        assertThat(policy.check(CloudEventReader.single(text.getBytes(UTF_8)), NOW))
                .isInstanceOf(Refused.class);
        assertThat(policy.check(CloudEventReader.single(event.getBytes(UTF_8)), NOW))
                .isNotNull();
    }

    private CleaningOutcome check(ObjectNode event) {
        return policy.check(CloudEventReader.single(event.toString().getBytes(UTF_8)), NOW);
    }

    private Clean sound(ObjectNode event) {
        var checked = check(event);
        assertThat(checked).isInstanceOf(Clean.class);
        return (Clean) checked;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String detail(Refused refused) {
        return Defect.describe(refused.defects(), MessageBundles.english());
    }

    private Refused refusal(ObjectNode event) {
        return refusal(event.toString());
    }

    private Refused refusal(String event) {
        var checked = policy.check(CloudEventReader.single(event.getBytes(UTF_8)), NOW);
        assertThat(checked).isInstanceOf(Refused.class);
        return (Refused) checked;
    }

    private static ObjectNode visit() {
        return event("visit", "{}").put("time", "2026-03-02T15:00:00+08:00");
    }

    private static ObjectNode event(String type, String data) {
        return CloudEvents.event("e-1", type, "C-1", data).put("time", "2026-03-02T07:00:00Z");
    }
}
