package dev.rung.scoring.policy.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Names as one column, a JSON array, in which the database looks for the approver.
@Converter
class Authors implements AttributeConverter<List<String>, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, NAMES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Column writers is not what was written to it", broken);
        }
    }
}
