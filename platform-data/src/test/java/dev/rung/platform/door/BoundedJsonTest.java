package dev.rung.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedJsonTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(BoundedJson.numbersAndTexts(4)).build();

    record Text(String text) {}

    @Test
    void textsOfAnyScriptAreText() throws JsonProcessingException {
        for (var text : List.of("", "abcd", "नमस्", "\ud83d\ude00\ud83d\ude00")) {
            assertThat(json.readValue(json.writeValueAsString(new Text(text)), Text.class))
                    .isEqualTo(new Text(text));
        }
    }

    @Test
    void whatNoDatabaseCanHoldIsNoText() {
        for (var text : List.of("\\u0000", "\\ud83d", "\\ude00\\ud83d", "a\\ud83dx", "abcde")) {
            assertThatThrownBy(() -> json.readValue("{\"text\": \"" + text + "\"}", Text.class))
                    .as(text)
                    .isInstanceOf(JsonMappingException.class);
        }
    }
}
