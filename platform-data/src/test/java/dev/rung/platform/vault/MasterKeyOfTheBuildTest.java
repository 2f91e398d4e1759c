package dev.rung.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key in the repository is known to everybody: nothing that is worth hiding may ever be sealed under it.
class MasterKeyOfTheBuildTest {

    @ParameterizedTest
    @ValueSource(strings = {"prod", "local", "prod,local"})
    void isNotThereWherePeopleUseIt(String profile) throws IOException {
        assertThat(in(profile).getOptionalValue("rung.vault.master-key", String.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void isThereWhereNothingIsWorthHiding(String profile) throws IOException {
        assertThat(in(profile).getOptionalValue("rung.vault.master-key", String.class))
                .isPresent();
    }

    private static SmallRyeConfig in(String profile) throws IOException {
        var file = Objects.requireNonNull(
                MasterKeyOfTheBuildTest.class.getClassLoader().getResource("META-INF/microprofile-config.properties"));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(file))
                .withProfile(profile)
                .build();
    }
}
