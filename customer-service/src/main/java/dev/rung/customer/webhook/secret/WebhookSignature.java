package dev.rung.customer.webhook.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures as Standard Webhooks has them: `v1,` and the base64 of HMAC-SHA256 over id, time and body, with a
/// full stop between them. The time is in seconds since 1970.
public final class WebhookSignature {

    private WebhookSignature() {}

    /// One signature for each secret, with a space between them: a receiver looks for one that it can check.
    ///
    /// @param body the very bytes that are sent
    public static String of(List<byte[]> secrets, String id, Instant time, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, id, time, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(byte[] secret, String id, Instant time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + time.getEpochSecond() + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every JDK has HmacSHA256", broken);
        }
    }
}
