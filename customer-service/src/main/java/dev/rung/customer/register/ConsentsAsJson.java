package dev.rung.customer.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Present consents as one column: they are always read and published together. The consent
/// feature keeps their history.
@Converter
class ConsentsAsJson implements AttributeConverter<List<Consent>, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TypeReference<List<Consent>> CONSENTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Consent> consents) {
        try {
            return JSON.writeValueAsString(consents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Consent> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, CONSENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Column consents is not what was written to it", broken);
        }
    }
}
