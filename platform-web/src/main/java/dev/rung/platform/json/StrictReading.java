package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A request's value is taken as it is or refused with its field's name; it is never converted to another type.
/// The same holds for what comes from Kafka and the database, where our own writing is always right.
@Singleton
class StrictReading implements ObjectMapperCustomizer {

    /// Which are written in one way only.
    private static final List<LogicalType> EXACT = List.of(
            LogicalType.Boolean,
            LogicalType.Integer,
            LogicalType.Textual,
            LogicalType.DateTime,
            LogicalType.Enum,
            LogicalType.OtherScalar);

    @Override
    public void customize(ObjectMapper mapper) {
        // of a key that stands twice nobody can tell which one was meant
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (var type : EXACT) {
            refuse(mapper, type);
        }
        mapper.registerModule(bounds());
    }

    /// After all others: of two modules that read the same type, the later one does.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static void refuse(ObjectMapper mapper, LogicalType type) {
        var coercions = mapper.coercionConfigFor(type);
        for (var shape : CoercionInputShape.values()) {
            if (!isOwnShape(type, shape)) {
                coercions.setCoercion(shape, CoercionAction.Fail);
            }
        }
    }

    private static boolean isOwnShape(LogicalType type, CoercionInputShape shape) {
        return switch (shape) {
            case Boolean -> type == LogicalType.Boolean;
            case Integer -> type == LogicalType.Integer;
            case String -> type != LogicalType.Boolean && type != LogicalType.Integer;
            case EmptyString -> type == LogicalType.Textual;
            default -> false;
        };
    }

    private static SimpleModule bounds() {
        return new SimpleModule("rung-bounds")
                .addDeserializer(String.class, new StrictText())
                .addKeyDeserializer(String.class, new StrictKey())
                .addDeserializer(BigDecimal.class, new BoundedDecimal())
                .addDeserializer(Instant.class, new IsoInstant())
                .addDeserializer(LocalDate.class, new IsoDate())
                .addDeserializer(JsonNode.class, new StrictTree<>(JsonNode.class))
                .addDeserializer(ObjectNode.class, new StrictTree<>(ObjectNode.class))
                .addDeserializer(ArrayNode.class, new StrictTree<>(ArrayNode.class));
    }
}
