package dev.rung.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrencyCodeTest {

    @Test
    void aStoreHasACurrencyThatThereIs() {
        assertThat(storeWith("EUR").currency()).isEqualTo("EUR");
    }

    @Test
    void anotherOneIsASentenceThatNamesTheSetting() {
        assertThatThrownBy(() -> storeWith("XYZ"))
                .hasMessageContaining("rung.store.currency")
                .hasMessageContaining("XYZ is no currency of ISO 4217");
    }

    private static Store storeWith(String currency) {
        var settings = Map.of("rung.store.zone", "UTC", "rung.store.currency", currency, "rung.store.locale", "en");
        return new SmallRyeConfigBuilder()
                .withMapping(Store.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(Store.class);
    }
}
