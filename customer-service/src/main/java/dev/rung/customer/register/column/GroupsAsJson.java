package dev.rung.customer.register.column;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.platform.json.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/// The groups of a customer as one column, as they are published.
@Converter
public class GroupsAsJson implements AttributeConverter<List<UUID>, String> {

    private static final JsonText JSON = new JsonText(JsonMapper.builder().build());

    @Override
    public String convertToDatabaseColumn(List<UUID> groups) {
        return JSON.write(groups);
    }

    @Override
    public List<UUID> convertToEntityAttribute(String text) {
        return JSON.readList(text, UUID.class);
    }
}
