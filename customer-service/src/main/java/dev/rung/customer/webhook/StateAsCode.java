package dev.rung.customer.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

@Converter
class StateAsCode implements AttributeConverter<WebhookState, String> {

    @Override
    public String convertToDatabaseColumn(WebhookState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public WebhookState convertToEntityAttribute(String code) {
        return WebhookState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
