package dev.rung.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageHeadersTest {

    @Test
    void onlyTheIdentityServersOriginIsNamedNotItsRealm() {
        var policy = PageHeaders.allowing(URI.create("https://id.example:8443/realms/rung"))
                .get("Content-Security-Policy");

        assertThat(policy)
                .contains("connect-src 'self' https://id.example:8443;")
                .contains("form-action 'self' https://id.example:8443;")
                .doesNotContain("realms");
    }

    @Test
    void scriptsComeFromTheGatewayAlone() {
        var policy = PageHeaders.allowing(URI.create("https://id.example/realms/rung"))
                .get("Content-Security-Policy");

        assertThat(policy).contains("default-src 'self'").doesNotContain("script-src");
    }
}
