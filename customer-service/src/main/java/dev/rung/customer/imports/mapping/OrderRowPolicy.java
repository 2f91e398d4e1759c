package dev.rung.customer.imports.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which events a row tells of an order: one for each of its times. They are marked as history. An event's
/// id is made of the order and its kind, and its source is the mapping's, so the same order in another file is the
/// same events.
public final class OrderRowPolicy {

    private static final String REFUNDED = "order.refunded";
    private static final String SOURCE = "urn:rung:import:";

    /// Numbers as they are written, and no more of a text than is one value.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private static final List<OrderTime> TIMES = List.of(
            new OrderTime("placedAt", "order.placed"),
            new OrderTime("paidAt", "order.paid"),
            new OrderTime("shippedAt", "order.shipped"),
            new OrderTime("completedAt", "order.completed"),
            new OrderTime("cancelledAt", "order.cancelled"),
            new OrderTime("refundedAt", REFUNDED));

    private final ImportMapping mapping;
    private final ZoneId zone;
    private final String currency;

    /// @param zone the store's
    /// @param currency the store's, where a row names none
    public OrderRowPolicy(ImportMapping mapping, ZoneId zone, String currency) {
        this.mapping = mapping;
        this.zone = zone;
        this.currency = currency;
    }

    public sealed interface OrderRow {

        /// @param key the order, with the refund where the row names one: each refund may have a row
        /// @param events at least one
        record Readable(String key, String orderId, List<OrderEvent> events) implements OrderRow {}

        record Unreadable(List<Defect> defects) implements OrderRow {}
    }

    /// @param type of the event that it is the time of
    private record OrderTime(String field, String type) {}

    /// @param isWhole whether it says what the whole order came to: what was ordered, paid, or refunded of all of it
    /// @param json a CloudEvent in structured mode
    public record OrderEvent(String source, String id, String type, Instant at, boolean isWhole, byte[] json) {}

    public OrderRow read(FileRow row) {
        var cells = new MappedCells(row, mapping, zone);
        var subject = ExternalId.normalised(cells.needed("externalId"));
        var orderId = cells.needed("orderId");
        var refundId = cells.text("refundId");
        var ofOrder = escaped(orderId);
        var key = refundId == null ? ofOrder : ofOrder + "/" + escaped(refundId);
        var events = new ArrayList<OrderEvent>();
        for (var time : TIMES) {
            var at = cells.time(time.field());
            if (at != null) {
                var told = time.type().equals(REFUNDED) ? key : ofOrder;
                events.add(event(time.type(), told, subject, at, data(time.type(), orderId, cells)));
            }
        }
        if (events.isEmpty() && cells.defects().isEmpty()) {
            cells.note("", Text.of("reason.import-no-time"));
        }
        return cells.defects().isEmpty()
                ? new OrderRow.Readable(key, orderId, List.copyOf(events))
                : new OrderRow.Unreadable(cells.defects());
    }

    private OrderEvent event(String type, String key, String subject, Instant at, ObjectNode data) {
        var source = SOURCE + mapping.sourceOrUsual();
        var id = key + "/" + type;
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", at.toString())
                .put("history", true);
        event.set("data", data);
        return new OrderEvent(
                source, id, type, at, isWhole(type, data), event.toString().getBytes(UTF_8));
    }

    private static boolean isWhole(String type, ObjectNode data) {
        return type.equals(REFUNDED) ? data.path("refundId").equals(data.path("orderId")) : data.has("amount");
    }

    /// As JSON pointers do it (RFC 6901): an order that is called `A/B` is not refund `B` of order `A`.
    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }

    private ObjectNode data(String type, String orderId, MappedCells cells) {
        var data = JSON.createObjectNode().put("orderId", orderId);
        switch (type) {
            case "order.placed", "order.paid" -> {
                data.set("amount", money(cells.text("amount"), cells));
                lines(data, cells);
            }
            case REFUNDED -> {
                data.put("refundId", Objects.requireNonNullElse(cells.text("refundId"), orderId));
                data.set("amount", money(refunded(cells), cells));
            }
            default -> {}
        }
        return data;
    }

    /// The whole order only where the file has no column for less.
    private static @Nullable String refunded(MappedCells cells) {
        return cells.isMapped("refundAmount") ? cells.needed("refundAmount") : cells.text("amount");
    }

    private ObjectNode money(@Nullable String amount, MappedCells cells) {
        var given = cells.text("currency");
        return JSON.createObjectNode().put("amount", amount).put("currency", given == null ? currency : given);
    }

    private static void lines(ObjectNode data, MappedCells cells) {
        var written = cells.text("lines");
        if (written != null) {
            try {
                data.set("lines", JSON.readTree(written));
            } catch (JsonProcessingException | NumberFormatException | ArithmeticException _) {
                cells.note("lines", Text.of("reason.list"));
            }
            return;
        }
        var product = cells.text("productId");
        if (product != null) {
            var line = data.putArray("lines").addObject().put("productId", product);
            var quantity = Objects.requireNonNullElse(cells.text("quantity"), "1");
            var price = cells.text("price");
            number(line, "quantity", quantity, cells);
            number(line, "price", price == null && isOne(quantity) ? cells.text("amount") : price, cells);
            line.put("category", cells.text("category"));
        }
    }

    /// Of one piece the price is what the order cost; of several nobody knows it.
    private static boolean isOne(String quantity) {
        return NUMBER.matcher(quantity).matches() && new BigDecimal(quantity).compareTo(BigDecimal.ONE) == 0;
    }

    private static void number(ObjectNode line, String field, @Nullable String written, MappedCells cells) {
        if (written == null) {
            return;
        }
        if (NUMBER.matcher(written).matches()) {
            line.put(field, new BigDecimal(written));
        } else {
            cells.note(field, Text.of("reason.import-number"));
        }
    }
}
