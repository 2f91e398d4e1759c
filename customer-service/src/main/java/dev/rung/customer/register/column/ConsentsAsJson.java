package dev.rung.customer.register.column;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.platform.json.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Present consents as one column: they are always read and published together. The consent
/// feature keeps their history.
@Converter
public class ConsentsAsJson implements AttributeConverter<List<Consent>, String> {

    private static final JsonText JSON = new JsonText(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());

    @Override
    public String convertToDatabaseColumn(List<Consent> consents) {
        return JSON.write(consents);
    }

    @Override
    public List<Consent> convertToEntityAttribute(String text) {
        return JSON.readList(text, Consent.class);
    }
}
