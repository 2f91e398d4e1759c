package dev.rung.platform.job.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private final Variables variables = new Variables(Map.of("SECRET", "a\"b\\c$1", "EMPTY", ""));

    @Test
    void aSecretStaysWhatItIsWithinJson() throws Exception {
        var json = variables.putInto("{\"secret\": \"${SECRET}\", \"name\": \"${username}\"}");

        assertThat(JsonHttp.JSON.readTree(json).path("secret").asText()).isEqualTo("a\"b\\c$1");
        // Keycloak's own placeholders are its own
        assertThat(JsonHttp.JSON.readTree(json).path("name").asText()).isEqualTo("${username}");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> variables.required("EMPTY")).hasMessage("EMPTY is not set");
        assertThatThrownBy(() -> variables.putInto("${GONE}")).hasMessage("GONE is not set");
    }
}
