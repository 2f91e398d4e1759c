package dev.rung.gateway.origin;

import java.util.List;
import java.util.regex.Pattern;

/// Lets in the gateway's own pages and those of the origins that an operator names, as Quarkus' CORS filter does, which
/// refuses without a body.
final class OriginPolicy {

    private OriginPolicy() {}

    /// @param own the origin that was asked, such as `https://api.shop.example`
    /// @param allowed origins, `*`, or regular expressions between slashes
    static boolean isAllowed(String origin, String own, List<String> allowed) {
        return origin.equalsIgnoreCase(own) || allowed.stream().anyMatch(each -> matches(origin, each));
    }

    private static boolean matches(String origin, String allowed) {
        if (allowed.length() > 2 && allowed.startsWith("/") && allowed.endsWith("/")) {
            return Pattern.matches(allowed.substring(1, allowed.length() - 1), origin);
        }
        return allowed.equals("*") || allowed.equals(origin);
    }
}
