package dev.rung.customer.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.platform.json.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// The wanted types as one column: they are always read and replaced together.
@Converter
class EventTypesAsJson implements AttributeConverter<List<String>, String> {

    private static final JsonText JSON = new JsonText(JsonMapper.builder().build());

    @Override
    public String convertToDatabaseColumn(List<String> types) {
        return JSON.write(types);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return JSON.readList(text, String.class);
    }
}
