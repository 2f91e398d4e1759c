package dev.rung.customer.intake.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.Line;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.locale.MessageBundles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypeTest {

    private static final Event EVENT =
            new Event(UUID.randomUUID(), UUID.randomUUID(), "C-1", Instant.parse("2026-03-02T08:00:00Z"), null);
    private static final BigDecimal TWO = BigDecimal.TWO;

    @Test
    void everyTypeOnTheTopicIsTakenInButWhatProfilesTell() {
        var published = Arrays.stream(
                        Behaviour.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .filter(name -> !List.of("birthday", "profile.completed", "referral.accepted")
                        .contains(name));

        assertThat(Arrays.stream(EventType.values()).map(EventType::wireName))
                .containsExactlyInAnyOrderElementsOf(published.toList());
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("visit", "{}", new Behaviour.Visited(EVENT)),
                Arguments.of(
                        "product.viewed",
                        "{'productId': 'p', 'category': 'toys'}",
                        new Behaviour.ProductViewed(EVENT, "p", "toys")),
                Arguments.of("product.viewed", "{'productId': 'p'}", new Behaviour.ProductViewed(EVENT, "p", null)),
                Arguments.of("search", "{'query': '红色 连衣裙'}", new Behaviour.Searched(EVENT, "红色 连衣裙")),
                Arguments.of(
                        "cart.added", "{'productId': 'p', 'quantity': 2}", new Behaviour.CartAdded(EVENT, "p", TWO)),
                Arguments.of(
                        "cart.removed",
                        "{'productId': 'p', 'quantity': '2'}",
                        new Behaviour.CartRemoved(EVENT, "p", TWO)),
                Arguments.of(
                        "order.placed",
                        "{'orderId': 'o', 'amount': {'amount': '12.30', 'currency': 'CNY'}}",
                        new Behaviour.OrderPlaced(EVENT, "o", cny("12.30"), List.of())),
                Arguments.of(
                        "order.paid",
                        "{'orderId': 'o', 'amount': {'amount': 0, 'currency': 'CNY'}, 'lines': ["
                                + "{'productId': 'p', 'quantity': 2, 'price': 0.125},"
                                + "{'productId': 'q', 'quantity': 0.5, 'price': '0', 'category': 'gifts'}]}",
                        new Behaviour.OrderPaid(
                                EVENT,
                                "o",
                                cny("0"),
                                List.of(
                                        new Line("p", TWO, new BigDecimal("0.125"), null),
                                        new Line("q", new BigDecimal("0.5"), BigDecimal.ZERO, "gifts")),
                                null,
                                null)),
                Arguments.of(
                        "order.paid",
                        "{'orderId': 'o', 'amount': {'amount': '20', 'currency': 'CNY'}, 'paymentId': 'deposit',"
                                + " 'total': {'amount': '100', 'currency': 'CNY'}}",
                        new Behaviour.OrderPaid(EVENT, "o", cny("20"), List.of(), "deposit", cny("100"))),
                Arguments.of("order.shipped", "{'orderId': 'o'}", new Behaviour.OrderShipped(EVENT, "o")),
                Arguments.of("order.completed", "{'orderId': 'o'}", new Behaviour.OrderCompleted(EVENT, "o")),
                Arguments.of("order.cancelled", "{'orderId': 'o'}", new Behaviour.OrderCancelled(EVENT, "o")),
                Arguments.of(
                        "order.refunded",
                        "{'refundId': 'r', 'orderId': 'o', 'amount': {'amount': 1e2, 'currency': 'CNY'}}",
                        new Behaviour.OrderRefunded(EVENT, "r", "o", cny("100"))),
                Arguments.of(
                        "order.refunded",
                        "{'refundId': 'r', 'amount': {'amount': '1', 'currency': 'CNY'}}",
                        new Behaviour.OrderRefunded(EVENT, "r", null, cny("1"))),
                Arguments.of(
                        "order.refunded",
                        "{'orderId': 'o', 'amount': {'amount': '1', 'currency': 'CNY'}}",
                        new Behaviour.OrderRefunded(EVENT, null, "o", cny("1"))),
                Arguments.of(
                        "review.posted",
                        "{'orderId': 'o', 'productId': 'p', 'stars': 5}",
                        new Behaviour.ReviewPosted(EVENT, "o", "p", 5)),
                Arguments.of("share", "{'medium': 'wechat'}", new Behaviour.Shared(EVENT, null, "wechat")),
                Arguments.of("sign-in", "{}", new Behaviour.SignedIn(EVENT)),
                Arguments.of("community.posted", "{'kind': 'answer'}", new Behaviour.CommunityPosted(EVENT, "answer")),
                Arguments.of(
                        "credit.changed",
                        "{'score': -12.5}",
                        new Behaviour.CreditChanged(EVENT, new BigDecimal("-12.5"))),
                Arguments.of(
                        "service.contacted",
                        "{'topic': 'delivery'}",
                        new Behaviour.ServiceContacted(EVENT, "delivery")));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void isReadAsSent(String type, String data, Behaviour expected) throws Exception {
        var fields = fields(data);

        var behaviour = EventType.named(type).orElseThrow().read(fields, "CNY").apply(EVENT);

        assertThat(fields.defects()).isEmpty();
        assertThat(behaviour).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product.viewed   | {'productId': 7}                     | productId must be a text of 1 to 500 characters",
                "search           | {'query': ' '}                       | query must be a text of 1 to 500 characters",
                "search           | {}                                   | query must be given",
                "cart.added       | {'productId': 'p', 'quantity': -1}   | quantity must be more than zero",
                "cart.added       | {'productId': 'p', 'quantity': 'x'}  | quantity must be a number",
                "cart.removed     | {'productId': 'p'}                   | quantity must be given",
                "order.placed     | {'orderId': 'o'}                     | amount must be given",
                "order.paid       | {'orderId': 'o', 'amount': '12.30'}  | amount must be an object with amount and currency",
                "order.shipped    | {'orderId': null}                    | orderId must be given",
                "order.completed  | {'orderId': ''}                      | orderId must be a text of 1 to 500 characters",
                "review.posted    | {'stars': 6}                         | stars must be a whole number from 1 to 5",
                "review.posted    | {'stars': 4.5}                       | stars must be a whole number from 1 to 5",
                "review.posted    | {'stars': 5, 'orderId': []}          | orderId must be a text of 1 to 500 characters",
                "community.posted | {'kind': 'rant'}                     | kind must be one of question, answer, like",
                "credit.changed   | {'score': 1e999999999}               | score must have at most 15 digits before the point and 6 after it",
                "credit.changed   | {'score': 1e-999999999}              | score must have at most 15 digits before the point and 6 after it",
                "credit.changed   | {'score': 1234567890123456}          | score must have at most 15 digits before the point and 6 after it"
            })
    void aFaultIsToldByItsField(String type, String data, String defect) throws Exception {
        var fields = fields(data);

        var unused = EventType.named(type).orElseThrow().read(fields, "CNY");

        assertThat(unused).isNotNull();
        assertThat(Defect.describe(fields.defects(), MessageBundles.english())).isEqualTo("data." + defect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'amount': '-0.01', 'currency': 'CNY'}  | amount.amount must not be negative",
                "{'amount': '1', 'currency': 'USD'}      | amount.currency must be the store's, CNY",
                "{'amount': '1'}                         | amount.currency must be given",
                "{'currency': 'CNY'}                     | amount.amount must be given",
                "{'amount': '1,50', 'currency': 'CNY'}   | amount.amount must be a number",
                "{'amount': 'NaN', 'currency': 'CNY'}    | amount.amount must be a number"
            })
    void moneyIsNeverNegativeAndInTheStoresCurrency(String money, String defect) throws Exception {
        var fields = fields("{'orderId': 'o', 'amount': " + money + "}");

        var unused = EventType.ORDER_PAID.read(fields, "CNY");

        assertThat(unused).isNotNull();
        assertThat(Defect.describe(fields.defects(), MessageBundles.english())).isEqualTo("data." + defect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'paymentId': 'p'                                                | total must be given: every part of an order states the total",
                "'total': {'amount': '20', 'currency': 'CNY'}                    | total must not be given without paymentId",
                "'paymentId': 'p', 'total': {'amount': '9', 'currency': 'CNY'}   | total must not be less than the part",
                "'paymentId': 'p', 'total': {'amount': '20', 'currency': 'USD'}  | total.currency must be the store's, CNY",
                "'paymentId': 7, 'total': {'amount': '20', 'currency': 'CNY'}    | paymentId must be a text of 1 to 500 characters"
            })
    void aPartSaysWhatAllPartsComeTo(String part, String defect) throws Exception {
        var fields = fields("{'orderId': 'o', 'amount': {'amount': '10', 'currency': 'CNY'}, " + part + "}");

        var unused = EventType.ORDER_PAID.read(fields, "CNY");

        assertThat(unused).isNotNull();
        assertThat(Defect.describe(fields.defects(), MessageBundles.english())).isEqualTo("data." + defect);
    }

    private static DataFields fields(String data) throws Exception {
        var json = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        return new DataFields(json.readTree(data.replace('\'', '"')));
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
