package dev.rung.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {

    @Test
    void aStoreHasACurrencyThatThereIs() {
        assertThat(storeWith("currency", "EUR").currency()).isEqualTo("EUR");
    }

    @Test
    void anotherOneIsASentenceThatNamesTheSetting() {
        assertThatThrownBy(() -> storeWith("currency", "XYZ"))
                .hasMessageContaining("rung.store.currency")
                .hasMessageContaining("XYZ is no currency of ISO 4217");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Argentina/Buenos_Aires"})
    void aStoreHasAZoneThatThereIs(String zone) {
        assertThat(storeWith("zone", zone).zone()).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+8", "+08:00", "GMT+8", "Z", "Asia/Peking", "CST"})
    void anOffsetIsNone(String zone) {
        assertThatThrownBy(() -> storeWith("zone", zone))
                .hasMessageContaining("rung.store.zone")
                .hasMessageContaining(zone + " is no time zone of IANA");
    }

    private static Store storeWith(String setting, String value) {
        var settings = new HashMap<>(
                Map.of("rung.store.zone", "UTC", "rung.store.currency", "CNY", "rung.store.locale", "en"));
        settings.put("rung.store." + setting, value);
        return new SmallRyeConfigBuilder()
                .withMapping(Store.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(Store.class);
    }
}
