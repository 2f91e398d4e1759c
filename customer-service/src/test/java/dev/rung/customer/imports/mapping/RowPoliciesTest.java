package dev.rung.customer.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.CustomerRowPolicy.CustomerRow;
import dev.rung.customer.imports.mapping.ImportMapping.FieldMapping;
import dev.rung.customer.imports.mapping.MappingPolicy.MappingFault;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderEvent;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPoliciesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    void anOrderIsAnEventForEachOfItsTimes() throws IOException {
        var events = events(
                order("C-1", "O-1", "12.50", "2026-03-02 10:00", "2026-03-05"), orders("erp", "yyyy-MM-dd[ HH:mm]"));

        assertThat(events)
                .extracting(OrderEvent::type, OrderEvent::at)
                .containsExactly(
                        tuple("order.paid", Instant.parse("2026-03-02T02:00:00Z")),
                        tuple("order.completed", Instant.parse("2026-03-04T16:00:00Z")));
        var paid = JSON.readTree(events.getFirst().json());
        assertThat(paid.at("/source").asText()).isEqualTo("urn:rung:import:erp");
        assertThat(paid.at("/history").booleanValue()).isTrue();
        assertThat(paid.at("/data/amount")).isEqualTo(json("{\"amount\": \"12.50\", \"currency\": \"CNY\"}"));
    }

    /// So an order counts once, in whichever file and in whichever row it comes.
    @Property
    void theSameOrderIsTheSameEventsInAnyFile(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String order,
            @ForAll @IntRange(min = 2, max = 1000) int line,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        var paidAt = "2026-%02d-03".formatted(month);

        var once = events(order("C-1", order, "1", paidAt, null), orders("erp", null));
        var again = events(
                new FileRow(line, order("C-1", order, "1.00", paidAt, paidAt).cells(), null),
                orders("erp", "yyyy-MM-dd"));
        var elsewhere = events(order("C-1", order, "1", paidAt, null), orders("shop", null));

        assertThat(ids(again)).startsWith(ids(once).getFirst()).doesNotHaveDuplicates();
        assertThat(ids(elsewhere)).doesNotContainAnyElementsOf(ids(once));
    }

    @Test
    void anOrderWithoutATimeTellsNothing() {
        assertThat(defects(order("C-1", "O-1", "1", null, null))).containsExactly("/reason.import-no-time");
        assertThat(defects(order("C-1", "O-1", "1", "yesterday", null))).containsExactly("paidAt/reason.import-time");
        assertThat(defects(order("C-1", "O-1", "1", "2026-02-30", null))).containsExactly("paidAt/reason.import-time");
        assertThat(defects(order("C-1", null, "1", "2026-02-03", null))).containsExactly("orderId/reason.given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d.M.yyyy",
                "yyyy-MM-dd[ HH:mm]",
                "dd MMM yyyy hh:mm a",
                "yyyy-MM-dd'T'HH:mm:ssXXX",
                "d 'day of' MMMM yyyy"
            })
    void aTimeComesBackAsItWasWritten(String pattern) {
        assertThat(RowTimes.isPattern(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd hh:mm",
                "yyyy-MM-dd[ hh:mm]",
                "yyyy-MM",
                "HH:mm",
                "YYYY-ww",
                "never",
                "yyyy-MM-dd mm",
                "d.M.yy"
            })
    void aPatternThatLosesSomethingIsNone(String pattern) {
        assertThat(RowTimes.isPattern(pattern)).isFalse();
    }

    @Test
    void monthsAreEnglishAndOffsetsCount() {
        assertThat(new RowTimes("dd MMM yyyy hh:mm a", SHANGHAI).instant("04 Mar 2026 01:30 PM"))
                .contains(Instant.parse("2026-03-04T05:30:00Z"));
        assertThat(new RowTimes("dd.MM.yyyy HH:mm XXX", SHANGHAI).instant("04.03.2026 13:30 +01:00"))
                .contains(Instant.parse("2026-03-04T12:30:00Z"));
    }

    /// `1 234.50` was read as 1.
    @Test
    void aNumberIsTheWholeCell() throws IOException {
        assertThat(line(Map.of("quantity", "2", "price", "1234.50")))
                .isEqualTo(json("{\"productId\": \"P-1\", \"quantity\": 2, \"price\": 1234.50, \"category\": null}"));
        for (var broken : List.of("1 234.50", "1,5", "1e3", "\"2\"", "NaN")) {
            assertThat(productDefects(Map.of("price", broken)))
                    .as(broken)
                    .containsExactly("price/reason.import-number");
            assertThat(productDefects(Map.of("quantity", broken)))
                    .as(broken)
                    .containsExactly("quantity/reason.import-number");
        }
        for (var broken : List.of("[] []", "[{\"a\": 1, \"a\": 2}]", "[")) {
            assertThat(productDefects(Map.of("lines", broken))).as(broken).containsExactly("lines/reason.list");
        }
    }

    @Test
    void onlyOfOnePieceIsThePriceThatOfTheOrder() throws IOException {
        assertThat(line(Map.of()).path("price").decimalValue()).isEqualTo("12.50");
        assertThat(line(Map.of("quantity", "1.0")).path("price").decimalValue()).isEqualTo("12.50");
        assertThat(line(Map.of("quantity", "2")).path("price").isMissingNode()).isTrue();
    }

    @Test
    void eachRefundOfAnOrderIsAnEventOfItsOwn() throws IOException {
        var part =
                (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-05", "refundAmount", "2", "refundId", "R-1"));
        var other =
                (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-06", "refundAmount", "3", "refundId", "R-2"));
        var whole = (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-06"));

        assertThat(List.of(part.key(), other.key(), whole.key())).containsExactly("O-1/R-1", "O-1/R-2", "O-1");
        assertThat(part.events().getFirst().id())
                .isEqualTo(other.events().getFirst().id());
        assertThat(Stream.of(part, other, whole)
                        .map(row -> row.events().getLast().id()))
                .containsExactly("O-1/R-1/order.refunded", "O-1/R-2/order.refunded", "O-1/order.refunded");
        assertThat(JSON.readTree(part.events().getLast().json())
                        .at("/data/refundId")
                        .asText())
                .isEqualTo("R-1");
        assertThat(JSON.readTree(whole.events().getLast().json())
                        .at("/data/refundId")
                        .asText())
                .isEqualTo("O-1");
    }

    /// Without a column for it the whole order was refunded; where the column is there, an empty cell says nothing.
    @Test
    void aRefundWithoutItsAmountIsNotOneOfTheWholeOrder() {
        var all = Map.of("refundedAt", "2026-03-06");

        assertThat(product(all, "refundAmount"))
                .isInstanceOfSatisfying(
                        OrderRow.Unreadable.class,
                        row -> assertThat(row.defects())
                                .extracting(RowPoliciesTest::written)
                                .containsExactly("refundAmount/reason.given"));
        assertThat(product(Map.of(), "refundedAt", "refundAmount")).isInstanceOf(OrderRow.Readable.class);
    }

    @Test
    void noIdOfARefundIsThatOfAnotherOrder() {
        var refund = (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-05", "refundId", "B"));
        var other = (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-05", "orderId", "O-1/B"));
        var tilde = (OrderRow.Readable) product(Map.of("refundedAt", "2026-03-05", "orderId", "O-1~1B"));

        assertThat(List.of(refund.key(), other.key(), tilde.key())).containsExactly("O-1/B", "O-1~1B", "O-1~01B");
        assertThat(ids(refund.events())).doesNotContainAnyElementsOf(ids(other.events()));
        assertThat(ids(tilde.events())).doesNotContainAnyElementsOf(ids(other.events()));
        assertThat(other.orderId()).isEqualTo("O-1/B");
    }

    @Test
    void aMappingWithSomebodysDataIsNotSaved() {
        var mapping = new ImportMapping(
                null,
                null,
                null,
                List.of(
                        column("externalId"),
                        new FieldMapping("email", "ada@shop.example", null),
                        new FieldMapping("region", null, "13800138000"),
                        new FieldMapping("attribute.li@x.cn", "size", null),
                        new FieldMapping("name", null, "张三"),
                        new FieldMapping("tags", null, "spring list")));

        assertThat(MappingPolicy.faultsToSave(mapping))
                .extracting(MappingFault::field)
                .containsExactly(
                        "mapping.fields[1].column",
                        "mapping.fields[2].constant",
                        "mapping.fields[3].field",
                        "mapping.fields[4].constant");
    }

    /// Where a file has no head they are somebody's names.
    @Test
    void reasonsNameAttributesByTheirPlaces() {
        var mapping = new ImportMapping(
                null,
                null,
                null,
                List.of(
                        column("externalId"),
                        new FieldMapping("attribute.size", "size", null),
                        new FieldMapping("attribute.张三", "张三", null)));

        assertThat(Stream.of(
                                "attributes[张三].<map value>",
                                "attributes<K>[size].<map key>",
                                "attributes[known]",
                                "email")
                        .map(mapping::reasonField))
                .containsExactly("attribute 2", "attribute 1", "attributes", "email");
    }

    @Test
    void aCustomerIsWhatTheRowSaysAndNothingElse() {
        var mapping = new ImportMapping(
                null,
                "d.M.yyyy",
                null,
                List.of(
                        column("externalId"),
                        column("gender"),
                        column("birthday"),
                        column("tags"),
                        column("name"),
                        new FieldMapping("attribute.size", "size", null),
                        new FieldMapping("region", null, "Beijing")));
        var row = new FileRow(
                2,
                Map.of("externalId", "C-1", "gender", "女", "birthday", "5.3.1990", "tags", "a; b；a", "size", "L"),
                null);

        var read = new CustomerRowPolicy(mapping, SHANGHAI).read(row);

        assertThat(read).isInstanceOfSatisfying(CustomerRow.Readable.class, known -> {
            assertThat(known.externalId()).isEqualTo("C-1");
            assertThat(known.fields().gender()).isEqualTo("female");
            assertThat(known.fields().birthday()).isEqualTo(LocalDate.of(1990, 3, 5));
            assertThat(known.fields().tags()).containsExactly("a", "b");
            assertThat(known.fields().region()).isEqualTo("Beijing");
            assertThat(known.fields().attributes()).isEqualTo(Map.of("size", "L"));
            assertThat(known.fields().name()).isNull();
            assertThat(known.fields().email()).isNull();
        });
    }

    @Test
    void aCustomerWithoutAnIdIsNobody() {
        var policy =
                new CustomerRowPolicy(new ImportMapping(null, null, null, List.of(column("externalId"))), SHANGHAI);

        for (var id : List.of("=1+1 ", "a b", "erased:1")) {
            assertThat(policy.read(new FileRow(2, Map.of("externalId", id), null)))
                    .as(id)
                    .isInstanceOf(CustomerRow.Unreadable.class);
        }
        assertThat(policy.read(new FileRow(2, Map.of(), null))).isInstanceOf(CustomerRow.Unreadable.class);
    }

    @Test
    void aMappingMustFitTheFile() {
        var mapping = new ImportMapping(
                null,
                "never",
                "Mars/Olympus",
                List.of(
                        new FieldMapping("orderId", "id", null),
                        new FieldMapping("orderId", "id", null),
                        new FieldMapping("shoes", "id", null),
                        new FieldMapping("amount", "nowhere", null),
                        new FieldMapping("currency", "id", "CNY")));

        assertThat(MappingPolicy.faults(ImportKind.ORDERS, List.of("id"), mapping))
                .extracting(MappingFault::field, fault -> fault.reason().key())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"fields[1].field\", \"reason.import-field-twice\")",
                        "(\"fields[2].field\", \"reason.import-field\")",
                        "(\"fields[3].column\", \"reason.import-column-unknown\")",
                        "(\"fields[4].column\", \"reason.import-column-or-constant\")",
                        "(\"fields\", \"reason.import-field-missing\")",
                        "(\"fields\", \"reason.import-time-missing\")",
                        "(\"dateFormat\", \"reason.import-date-format\")",
                        "(\"timeZone\", \"reason.time-zone\")");
        assertThat(MappingPolicy.faults(
                        ImportKind.ORDERS,
                        List.of("externalId", "orderId", "amount", "paidAt", "completedAt"),
                        orders("erp", "yyyy/M/d H:mm")))
                .isEmpty();
    }

    @Test
    void columnsAreKnownByTheirNames() {
        assertThat(HeaderSuggestions.of(ImportKind.CUSTOMERS, List.of("Customer ID", "手机号", "E-Mail", "shoes")))
                .containsExactly(
                        new FieldMapping("externalId", "Customer ID", null),
                        new FieldMapping("email", "E-Mail", null),
                        new FieldMapping("phone", "手机号", null));
    }

    private static List<UUID> ids(List<OrderEvent> events) {
        return events.stream()
                .map(event -> EventId.of(event.source(), event.id()))
                .toList();
    }

    private static List<OrderEvent> events(FileRow row, ImportMapping mapping) {
        return ((OrderRow.Readable) new OrderRowPolicy(mapping, SHANGHAI, "CNY").read(row)).events();
    }

    /// The line of an order of one product.
    private static JsonNode line(Map<String, String> cells) throws IOException {
        var read = product(cells);
        return JSON.readTree(((OrderRow.Readable) read).events().getFirst().json())
                .at("/data/lines/0");
    }

    private static List<String> productDefects(Map<String, String> cells) {
        return ((OrderRow.Unreadable) product(cells))
                .defects().stream().map(RowPoliciesTest::written).toList();
    }

    /// @param empty fields that are mapped, and that the row says nothing of
    private static OrderRow product(Map<String, String> cells, String... empty) {
        var all = new LinkedHashMap<>(Map.of(
                "externalId",
                "C-1",
                "orderId",
                "O-1",
                "amount",
                "12.50",
                "placedAt",
                "2026-03-02",
                "paidAt",
                "2026-03-02",
                "productId",
                "P-1"));
        all.putAll(cells);
        var mapping = new ImportMapping(
                null,
                null,
                null,
                Stream.concat(all.keySet().stream(), Stream.of(empty))
                        .map(RowPoliciesTest::column)
                        .toList());
        return new OrderRowPolicy(mapping, SHANGHAI, "CNY").read(new FileRow(2, all, null));
    }

    private static List<String> defects(FileRow row) {
        var read = new OrderRowPolicy(orders("erp", null), SHANGHAI, "CNY").read(row);
        return ((OrderRow.Unreadable) read)
                .defects().stream().map(RowPoliciesTest::written).toList();
    }

    private static String written(Defect defect) {
        return defect.field() + "/" + defect.reason().key();
    }

    private static FieldMapping column(String field) {
        return new FieldMapping(field, field, null);
    }

    private static ImportMapping orders(String source, @Nullable String dateFormat) {
        return new ImportMapping(
                source,
                dateFormat,
                null,
                List.of(
                        column("externalId"),
                        column("orderId"),
                        column("amount"),
                        column("paidAt"),
                        column("completedAt")));
    }

    private static FileRow order(@Nullable String... cells) {
        var names = List.of("externalId", "orderId", "amount", "paidAt", "completedAt");
        var byName = new LinkedHashMap<String, String>();
        for (var place = 0; place < cells.length; place++) {
            var cell = Arrays.asList(cells).get(place);
            if (cell != null) {
                byName.put(names.get(place), cell);
            }
        }
        return new FileRow(2, byName, null);
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
