package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON that we keep in a column or a header. Text that cannot be read is a defect: nobody but us wrote it.
@Singleton
public class JsonText {

    private final ObjectMapper mapper;

    public JsonText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        return checked(() -> mapper.writeValueAsString(value));
    }

    /// @param element as which each is written: an interface of events brings along which event it is
    public String writeList(Collection<?> values, Class<?> element) {
        var type = mapper.getTypeFactory().constructCollectionType(Collection.class, element);
        return checked(() -> mapper.writerFor(type).writeValueAsString(values));
    }

    public <T> T read(String text, Class<T> type) {
        return checked(() -> mapper.readValue(text, type));
    }

    public <T> T read(String text, TypeReference<T> type) {
        return checked(() -> mapper.readValue(text, type));
    }

    public <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
        return text == null ? null : read(text, type);
    }

    public <T> List<T> readList(String text, Class<T> element) {
        var type = mapper.getTypeFactory().constructCollectionType(List.class, element);
        return checked(() -> mapper.readValue(text, type));
    }

    private interface Work<T> {

        T on() throws JsonProcessingException;
    }

    private static <T> T checked(Work<T> work) {
        try {
            return work.on();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
