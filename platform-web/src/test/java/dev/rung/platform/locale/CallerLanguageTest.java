package dev.rung.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.store.Store;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerLanguageTest {

    private static final Map<String, String> TEA = Map.of("zh-CN", "茶", "en", "tea");
    private static final Map<String, String> ONLY_CHINESE = Map.of("zh-CN", "茶");

    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void theLanguageIsFoundOnceForAllTextsThatThereAreInIt() {
        var language = new CallerLanguage(asking("en"), store());

        for (var i = 0; i < 100; i++) {
            assertThat(language.pick(TEA)).isEqualTo("tea");
            assertThat(language.pick(ONLY_CHINESE)).isEqualTo("茶");
        }
        assertThat(looked).hasValue(2);
    }

    @Test
    void aProfileThatIsKnownLaterCounts() {
        var language = new CallerLanguage(asking(null), store());
        assertThat(language.pick(TEA)).isEqualTo("茶");

        assertThat(language.profile("en").pick(TEA)).isEqualTo("tea");
        assertThat(language.spoken()).contains("en");
    }

    private static Store store() {
        return new Store() {
            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }

            @Override
            public String currency() {
                return "CNY";
            }

            @Override
            public String locale() {
                return "zh-CN";
            }
        };
    }

    private HttpHeaders asking(@Nullable String accepted) {
        return (HttpHeaders)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpHeaders.class}, (_, _, _) -> {
                    looked.incrementAndGet();
                    return accepted;
                });
    }
}
