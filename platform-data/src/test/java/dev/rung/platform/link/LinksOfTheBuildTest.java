package dev.rung.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key in the repository is known to everybody, and the address leads to the reader's own machine: nobody may ever
/// write a link with them that people use.
class LinksOfTheBuildTest {

    @ParameterizedTest
    @ValueSource(strings = {"prod", "local", "prod,local"})
    void neitherKeyNorAddressIsThereWherePeopleUseIt(String profile) throws IOException {
        assertThat(in(profile).getOptionalValue("rung.public-url", String.class))
                .isEmpty();
        assertThat(in(profile).getOptionalValue("rung.links.key", String.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void bothAreThereWhereNothingIsWorthHiding(String profile) throws IOException {
        assertThat(in(profile).getOptionalValue("rung.public-url", String.class))
                .isPresent();
        assertThat(in(profile).getOptionalValue("rung.links.key", String.class)).isPresent();
    }

    private static SmallRyeConfig in(String profile) throws IOException {
        var file = Objects.requireNonNull(
                LinksOfTheBuildTest.class.getClassLoader().getResource("META-INF/microprofile-config.properties"));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(file))
                .withProfile(profile)
                .build();
    }
}
