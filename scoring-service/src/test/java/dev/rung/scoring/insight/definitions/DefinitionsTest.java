package dev.rung.scoring.insight.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.insight.definitions.Definitions.View;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private final Definitions definitions = new Definitions(new ObjectMapper());

    @Test
    void aDefinitionIsToldInTheLanguageOfTheCaller() {
        assertThat(title("repurchase-rate", "en")).isEqualTo("Repurchase rate");
        assertThat(title("repurchase-rate", "zh")).isEqualTo("复购率");
    }

    @Test
    void aFigureSaysWhoCounts() {
        var texts = MessageBundles.in(new LanguageWish("en", null, "en"));

        assertThat(definitions.one("customers", texts).source()).endsWith("guests as the store says.");
        assertThat(definitions.one("acquisition", texts).source()).doesNotContain("guests");
    }

    private String title(String id, String language) {
        return definitions.in(MessageBundles.in(new LanguageWish(language, null, "en"))).definitions().stream()
                .filter(each -> each.id().equals(id))
                .map(View::title)
                .findFirst()
                .orElseThrow();
    }
}
