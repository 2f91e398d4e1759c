package dev.rung.customer.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.Malformed;
import dev.rung.customer.webhook.address.TargetUrlCheck.UrlVerdict.WellFormed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUrlCheckTest {

    private final TargetUrlCheck policy = new TargetUrlCheck(false, List.of(443, 8443));

    @ParameterizedTest
    @CsvSource({
        "http://receiver.test/, NOT_HTTPS",
        "ftp://receiver.test/, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "receiver.test, NOT_HTTPS",
        "'', NOT_HTTPS",
        "https:receiver.test, NO_URL",
        "https:///path, NO_URL",
        "https://receiver.test/#part, NO_URL",
        "https://receiver test/, NO_URL",
        "https://under_score.test/, NO_URL",
        "https://me:secret@receiver.test/, USER_IN_URL",
        "https://me@receiver.test/, USER_IN_URL",
        "https://@receiver.test/, USER_IN_URL",
        "https://receiver.test:22/, PORT",
        "https://receiver.test:0/, PORT",
        "https://receiver.test:6379/, PORT"
    })
    void aFormThatMayNotBeSentToIsRefusedWithItsReason(String url, TargetRefusal refusal) {
        assertThat(policy.decide(url)).isEqualTo(new Malformed(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "https://receiver.test, receiver.test, 443",
        "HTTPS://receiver.test/hook?shop=1, receiver.test, 443",
        "https://receiver.test:8443/hook, receiver.test, 8443",
        "https://[2606:4700::1111]/hook, 2606:4700::1111, 443"
    })
    void anHttpsAddressIsAllowed(String url, String host, int port) {
        assertThat(policy.decide(url)).isInstanceOfSatisfying(WellFormed.class, sound -> {
            assertThat(sound.host()).isEqualTo(host);
            assertThat(sound.port()).isEqualTo(port);
            assertThat(sound.tls()).isTrue();
        });
    }

    @Test
    void plainHttpIsForWhoeverSetsIt() {
        var local = new TargetUrlCheck(true, List.of(80));

        assertThat(local.decide("http://receiver.test/")).isInstanceOfSatisfying(WellFormed.class, sound -> {
            assertThat(sound.port()).isEqualTo(80);
            assertThat(sound.tls()).isFalse();
        });
    }
}
