package dev.rung.scoring.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.PolicyDocuments;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

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
        assertThat(PolicyDocuments.but(PolicyDocuments.gold(8001)).hash()).isNotEqualTo(PolicyDocuments.V1.hash());
    }

    /// Computed by sha256sum.
    @Test
    void theHashIsThatOfTheText() throws JsonProcessingException {
        assertThat(read("{}").hash()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void itIsReadBackAsItIs() {
        assertThat(PolicyDocument.of(PolicyDocuments.V1.tree())).isEqualTo(PolicyDocuments.V1);
    }

    @Test
    void theStreamReadsItWithItsVersion() {
        assertThat(PolicyDocuments.V1.versioned(7)).contains("\"version\":7");
        assertThat(PolicyDocuments.V1.text()).doesNotContain("version");
    }

    private static PolicyDocument read(String json) throws JsonProcessingException {
        return PolicyDocument.of(new ObjectMapper().readValue(json, ObjectNode.class));
    }
}
