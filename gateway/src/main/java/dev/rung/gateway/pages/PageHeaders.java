package dev.rung.gateway.pages;

import java.net.URI;
import java.util.Map;

/// Headers that restrict what a browser does with the pages.
final class PageHeaders {

    private PageHeaders() {}

    /// @param identity the only other address that the pages talk to; style elements are allowed because the
    ///     component library writes its styles at run time
    static Map<String, String> allowing(URI identity) {
        var origin = "%s://%s".formatted(identity.getScheme(), identity.getAuthority());
        var policy = String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self' " + origin,
                "frame-src 'self' " + origin,
                "form-action 'self' " + origin,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'self'",
                "frame-ancestors 'self'");
        return Map.of(
                "Content-Security-Policy", policy, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
