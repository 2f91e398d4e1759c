package dev.rung.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Reads the body of a request: a field that is not known is refused, since it is most likely a known one
/// written wrong, and `effectivAt` must not publish at once. Events are read tolerantly: their senders
/// may be newer than we are.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader extends ServerJacksonMessageBodyReader {

    public StrictBodyReader(Instance<ObjectMapper> mapper) {
        super(mapper);
    }

    /// `null` is a body that says nothing: who means that leaves the body out.
    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation @Nullable [] annotations,
            MediaType mediaType,
            @Nullable MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = body.readAllBytes();
        var value = super.readFrom(type, genericType, annotations, mediaType, headers, new ByteArrayInputStream(bytes));
        if (value == null && !new String(bytes, UTF_8).isBlank()) {
            throw new RefusedValue(null, "must not be null");
        }
        return value;
    }

    @Override
    protected ObjectReader getEffectiveReader() {
        return super.getEffectiveReader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
