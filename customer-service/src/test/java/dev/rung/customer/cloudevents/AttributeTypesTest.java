package dev.rung.customer.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop",
                "shop",
                "https://shop.example.com/orders?x=1#y",
                "urn:uuid:6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11",
                "mailto:cncf@example.com",
                "//host",
                "50%25",
                "/%E5%BA%97",
                "https://[2001:db8::1]:8080/",
                "?query",
                "#fragment",
                "1-2-3"
            })
    void whatRfc3986CallsAUriReferenceIsOne(String text) {
        assertThat(AttributeTypes.isUriReference(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "shop|1",
                "50%",
                "50%2",
                "50%zz",
                "{shop}",
                "a\u2028b",
                "/\u5e97",
                "caf\u00e9",
                "a\tb",
                "a\u0000b",
                "a\ud800b",
                "<shop>",
                "a\"b",
                "a\\b",
                "a^b",
                "a`b",
                "a[1]",
                "?a[1]",
                "#a#b",
                "1a:b",
                ":a",
                "urn:",
                "http://"
            })
    void whatIsNoUriReferenceIsNone(String text) {
        assertThat(AttributeTypes.isUriReference(text)).isFalse();
    }

    @Property
    void whatIsOneIsReadByWhoeverReadsTheTopic(@ForAll @CharRange(from = ' ', to = '~') String text) {
        if (!text.isEmpty() && AttributeTypes.isUriReference(text)) {
            assertThat(URI.create(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z,              2026-03-02T08:00:00Z",
        "2026-03-02t08:00:00z,              2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00+08:00,         2026-03-02T00:00:00Z",
        "2026-03-02T08:00:00-00:00,         2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00.1Z,            2026-03-02T08:00:00.100Z",
        "2026-12-31T23:59:59.9999999Z,      2026-12-31T23:59:59.999999Z",
        "2026-12-31T23:59:59.99999999999999Z,2026-12-31T23:59:59.999999Z",
        "2016-12-31T23:59:60Z,              2016-12-31T23:59:59.999999Z",
        "2017-01-01T07:59:60.5+08:00,       2016-12-31T23:59:59.999999Z",
        "0000-01-01T00:00:00Z,              0000-01-01T00:00:00Z"
    })
    void aTimeIsReadAsRfc3339AllowsAndNeverRounded(String text, Instant expected) {
        assertThat(AttributeTypes.timestamp(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-02",
                "2026-03-02T08:00Z",
                "2026-03-02T08:00:00",
                "2026-03-02 08:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-03-02T24:00:00Z",
                "2026-03-02T08:00:60Z",
                "2026-03-02T08:00:61Z",
                "2026-03-02T08:00:00.Z",
                "2026-03-02T08:00:00+8",
                "2026-03-02T08:00:00+0800",
                "2026-03-02T08:00:00+99:00",
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "٢٠٢٦-03-02T08:00:00Z"
            })
    void whatIsNoRfc3339IsNoTime(String text) {
        assertThat(AttributeTypes.timestamp(text)).isEmpty();
    }

    @Example
    void aFractionWithoutEndCostsNothing() {
        assertThat(AttributeTypes.timestamp("2026-03-02T08:00:00." + "9".repeat(100_000) + "Z"))
                .isEmpty();
    }
}
