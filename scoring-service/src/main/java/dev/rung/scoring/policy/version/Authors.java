package dev.rung.scoring.policy.version;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.platform.json.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Names as one column, a JSON array, in which the database looks for the approver.
@Converter
class Authors implements AttributeConverter<List<String>, String> {

    private static final JsonText JSON = new JsonText(JsonMapper.builder().build());

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return JSON.write(names);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return JSON.readList(text, String.class);
    }
}
