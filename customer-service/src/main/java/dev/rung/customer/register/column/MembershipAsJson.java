package dev.rung.customer.register.column;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.json.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// The present membership as one column, since it is always read and published as one. The membership feature keeps who
/// changed it.
@Converter
public class MembershipAsJson implements AttributeConverter<@Nullable Membership, @Nullable String> {

    private static final JsonText JSON = new JsonText(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Membership membership) {
        return membership == null ? null : JSON.write(membership);
    }

    @Override
    public @Nullable Membership convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.read(text, Membership.class);
    }
}
