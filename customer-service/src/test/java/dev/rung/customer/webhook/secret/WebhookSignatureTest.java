package dev.rung.customer.webhook.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final byte[] PUBLISHED = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant TIME = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    /// The vector of Standard Webhooks' own libraries.
    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void aSignatureIsThatOfStandardWebhooks() {
        assertThat(WebhookSignature.of(List.of(PUBLISHED), ID, TIME, BODY)).isEqualTo(EXPECTED);
    }

    @Test
    void partsOfASecondDoNotCount() {
        assertThat(WebhookSignature.of(List.of(PUBLISHED), ID, TIME.plusMillis(999), BODY))
                .isEqualTo(EXPECTED);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        var other = "another secret of 32 bytes length".getBytes(UTF_8);

        assertThat(WebhookSignature.of(List.of(other, PUBLISHED), ID, TIME, BODY)
                        .split(" "))
                .hasSize(2)
                .endsWith(EXPECTED);
    }
}
