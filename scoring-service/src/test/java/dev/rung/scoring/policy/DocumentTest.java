package dev.rung.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void howItWasTypedDoesNotMatter() throws JsonProcessingException {
        var one = read("{\"b\": 1.50, \"a\": {\"d\": 100, \"c\": 1.0}}");
        var other = read("{ \"a\":{\"c\":1,\"d\":1E+2},\"b\":1.5 }");

        assertThat(one.text()).isEqualTo("{\"a\":{\"c\":1,\"d\":100},\"b\":1.5}");
        assertThat(other).isEqualTo(one);
        assertThat(other.hash()).isEqualTo(one.hash());
    }

    @Test
    void whatItSaysMatters() {
        assertThat(Papers.but(Papers.gold(8001)).hash()).isNotEqualTo(Papers.V1.hash());
    }

    /// Computed by sha256sum.
    @Test
    void theHashIsThatOfTheText() throws JsonProcessingException {
        assertThat(read("{}").hash()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void itIsReadBackAsItIs() {
        assertThat(Document.of(Papers.V1.tree())).isEqualTo(Papers.V1);
    }

    @Test
    void theStreamReadsItWithItsVersion() {
        assertThat(Papers.V1.versioned(7)).contains("\"version\":7");
        assertThat(Papers.V1.text()).doesNotContain("version");
    }

    private static Document read(String json) throws JsonProcessingException {
        return Document.of(new ObjectMapper().readValue(json, ObjectNode.class));
    }
}
