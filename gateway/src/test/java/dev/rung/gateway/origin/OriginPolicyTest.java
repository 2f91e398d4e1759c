package dev.rung.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

    private static final List<String> ALLOWED =
            List.of("https://shop.example", "/https:\\/\\/[a-z]+\\.shops\\.example/");

    @ParameterizedTest
    @CsvSource({
        "https://api.example, true",
        "https://shop.example, true",
        "https://m.shops.example, true",
        "https://m.shops.example.evil.example, false",
        "http://shop.example, false",
        "https://evil.example, false",
        "null, false"
    })
    void onlyOwnPagesAndThoseOfNamedOriginsAreLetIn(String origin, boolean isAllowed) {
        assertThat(OriginPolicy.isAllowed(origin, "https://api.example", ALLOWED))
                .isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @CsvSource({"https://api.example, true", "https://shop.example, false"})
    void withoutASettingOnlyOwnPagesAre(String origin, boolean isAllowed) {
        assertThat(OriginPolicy.isAllowed(origin, "https://api.example", List.of()))
                .isEqualTo(isAllowed);
    }
}
