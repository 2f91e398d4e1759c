package dev.rung.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Events as a storefront sends them.
public final class CloudEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CloudEvents() {}

    public static ObjectNode event(String id, String type, String subject, String data) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", "/shop").put("type", type);
        event.put(
                "time",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60).toString());
        event.put("subject", subject);
        try {
            event.set("data", JSON.readTree(data));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(data, broken);
        }
        return event;
    }

    public static ObjectNode visit(String subject) {
        return event(newId(), "visit", subject, "{}");
    }

    public static ObjectNode paid(String subject, String orderId, String amount) {
        return event(newId(), "order.paid", subject, """
                {"orderId": "%s", "amount": {"amount": "%s", "currency": "CNY"},
                 "lines": [{"productId": "P-1", "quantity": 2, "price": 6.125, "category": "books"}]}""".formatted(orderId, amount));
    }

    public static String batch(ObjectNode... events) {
        return List.of(events).toString();
    }

    public static String batch(Collection<ObjectNode> events) {
        return events.toString();
    }

    public static String lines(Object... events) {
        return List.of(events).stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /// A customer that no other test knows.
    public static String newCustomer() {
        return "C-" + UUID.randomUUID();
    }
}
