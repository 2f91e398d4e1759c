package dev.rung.platform.token;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The claims of a bearer token before its signature is checked: enough to refuse what is no token at all and to
/// know whose keys to check it with, and nothing that may be believed.
///
/// @param issuer claim `iss`; empty where there is none
/// @param keyId header `kid`; empty where there is none
public record TokenShape(String issuer, String keyId) {

    /// Of the tokens that the suite signs itself, for customers of a store that keeps its own logins.
    public static final String SUITE = "rung";

    private static final String ACCESS = "at+jwt";
    private static final String SCHEME = "Bearer ";
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /// The token in an `Authorization` header, whatever it looks like; empty where the header carries none.
    public static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /// @return empty where this is no signed access token: three parts, of which the first two are JSON
    /// objects with the members that they must have, of their types. Keycloak says in claim `typ` that a
    /// token is `Bearer`, and not `ID` or `Refresh`; RFC 9068 says so in the header
    public static Optional<TokenShape> of(String token) {
        if (!COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        var parts = token.split("\\.");
        var header = object(parts[0])
                .filter(read -> read.getValue("alg") instanceof String)
                .filter(read -> isTextOrAbsent(read, "kid") && isTextOrAbsent(read, "typ"))
                .filter(read -> !read.containsKey("crit"));
        var keyId = header.map(read -> read.getString("kid", "")).orElse("");
        return header.flatMap(_ -> object(parts[1]))
                .filter(claims -> "Bearer".equals(claims.getValue("typ"))
                        || header.filter(read -> ACCESS.equalsIgnoreCase(read.getString("typ")))
                                .isPresent())
                .filter(claims -> isTextOrAbsent(claims, "iss") && isTextOrAbsent(claims, "sub"))
                .map(claims -> new TokenShape(claims.getString("iss", ""), keyId));
    }

    public boolean isOfSuite() {
        return issuer.equals(SUITE);
    }

    private static boolean isTextOrAbsent(JsonObject object, String name) {
        return !object.containsKey(name) || object.getValue(name) instanceof String;
    }

    private static Optional<JsonObject> object(String part) {
        try {
            return Optional.of(
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part))));
        } catch (IllegalArgumentException | io.vertx.core.json.DecodeException unreadable) {
            return Optional.empty();
        }
    }
}
