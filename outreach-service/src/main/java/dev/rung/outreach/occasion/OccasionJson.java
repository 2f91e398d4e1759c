package dev.rung.outreach.occasion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/// Occasions as they are kept with each message.
@ApplicationScoped
public class OccasionJson {

    private final ObjectMapper json;

    OccasionJson(ObjectMapper json) {
        this.json = json;
    }

    public Occasion read(String kept) {
        try {
            return json.readValue(kept, Occasion.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String write(Occasion occasion) {
        try {
            return json.writerFor(Occasion.class).writeValueAsString(occasion);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
