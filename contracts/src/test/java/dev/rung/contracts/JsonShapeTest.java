package dev.rung.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonShapeTest {

    private static final String BEFORE = """
            {"id": "7d0c8a5e-0000-0000-0000-000000000001", "at": "2026-01-01T00:00:00Z", "until": "2026-02-01",
             "points": 5, "amount": {"amount": "12.50", "currency": "CNY"}, "lines": [{"price": 1.5}]}""";

    @Test
    void aNewFieldIsNoneOfAnOldReadersBusiness() throws JsonProcessingException {
        assertThat(problems(BEFORE.replace("\"points\"", "\"new\": {\"deep\": 1}, \"points\"")))
                .isEmpty();
    }

    @Test
    void aFieldThatIsGoneIsMissed() throws JsonProcessingException {
        assertThat(problems(BEFORE.replace("\"currency\"", "\"unit\""))).containsExactly("amount.currency is gone");
        assertThat(problems(BEFORE.replace("[{\"price\": 1.5}]", "[]"))).contains("lines[].price is gone");
    }

    @Test
    void aFieldOfAnotherTypeCannotBeRead() throws JsonProcessingException {
        assertThat(problems(BEFORE.replace("5,", "\"5\",")))
                .containsExactly("points was a whole number and is a number as text");
        assertThat(problems(BEFORE.replace("5,", "5.5,"))).containsExactly("points was a whole number and is a number");
        assertThat(problems(BEFORE.replace("2026-02-01", "soon"))).containsExactly("until was a date and is a text");
        assertThat(problems(BEFORE.replace("{\"price\": 1.5}", "1.5")))
                .containsExactly("lines[] was an object and is a number", "lines[].price is gone");
    }

    private static List<String> problems(String now) throws JsonProcessingException {
        return shape(BEFORE).whyItCannotRead(shape(now));
    }

    private static JsonShape shape(String json) throws JsonProcessingException {
        return JsonShape.of(Published.JSON.readTree(json));
    }
}
