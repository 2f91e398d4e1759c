package dev.rung.platform.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Reads the body of a request: a field that is not known is refused, since it is most likely a known one written
/// wrong,
/// and `effectivAt` must not publish at once. Events are read tolerantly: their senders may be newer than we are.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader extends ServerJacksonMessageBodyReader {

    public StrictBodyReader(Instance<ObjectMapper> mapper) {
        super(mapper);
    }

    @Override
    protected ObjectReader getEffectiveReader() {
        return super.getEffectiveReader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
