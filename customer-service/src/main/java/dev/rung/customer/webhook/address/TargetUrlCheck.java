package dev.rung.customer.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;

/// Checks whether a URL has a form that may be sent to, whatever its name leads to.
final class TargetUrlCheck {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final boolean plainHttp;
    private final Collection<Integer> ports;

    TargetUrlCheck(boolean plainHttp, Collection<Integer> ports) {
        this.plainHttp = plainHttp;
        this.ports = ports;
    }

    sealed interface UrlVerdict {

        /// @param host without the brackets of an IPv6 address
        record WellFormed(URI url, String host, int port, boolean tls) implements UrlVerdict {}

        record Malformed(TargetRefusal refusal) implements UrlVerdict {}
    }

    UrlVerdict decide(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            return new UrlVerdict.Malformed(TargetRefusal.NO_URL);
        }
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        var tls = scheme.equals("https");
        if (!tls && !(plainHttp && scheme.equals("http"))) {
            return new UrlVerdict.Malformed(TargetRefusal.NOT_HTTPS);
        }
        if (url.getHost() == null || url.getRawFragment() != null) {
            return new UrlVerdict.Malformed(TargetRefusal.NO_URL);
        }
        if (url.getRawUserInfo() != null) {
            return new UrlVerdict.Malformed(TargetRefusal.USER_IN_URL);
        }
        var usual = tls ? HTTPS : HTTP;
        var port = url.getPort() < 0 ? usual : url.getPort();
        if (!ports.contains(port)) {
            return new UrlVerdict.Malformed(TargetRefusal.PORT);
        }
        return new UrlVerdict.WellFormed(url, withoutBrackets(url.getHost()), port, tls);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
