package dev.rung.scoring.insight.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.insight.definitions.Definitions.View;
import dev.rung.scoring.standings.wording.Wordings;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private final Definitions definitions = new Definitions(new ObjectMapper());

    @Test
    void aDefinitionIsToldInTheLanguageOfTheCaller() {
        assertThat(title("repurchase-rate", "en")).isEqualTo("Repurchase rate");
        assertThat(title("repurchase-rate", "zh")).isEqualTo("复购率");
    }

    private String title(String id, String language) {
        return definitions.in(Wordings.in(language)).definitions().stream()
                .filter(each -> each.id().equals(id))
                .map(View::title)
                .findFirst()
                .orElseThrow();
    }
}
