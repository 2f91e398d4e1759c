package dev.rung.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderPolicyTest {

    private static final List<String> HOST = List.of("localhost:8080");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept          | ;;;                | 406",
                "Accept          | json               | 406",
                "Accept          | text/html;q=2      | 406",
                "Accept          | text/html;q=x      | 406",
                "Host            | a b                | 400",
                "Host            | localhost:99999    | 400",
                "Idempotency-Key | ключ               | 400",
            })
    void aHeaderThatCannotBeReadIsNamed(String name, String value, int status) {
        assertThat(HeaderPolicy.flaw(List.of(Map.entry(name, value)), HOST, true))
                .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(status))
                .hasValueSatisfying(problem -> assertThat(problem.toString()).contains("field=" + name + ","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "application/json; charset=\"utf-8\" ; q=1.000,text/csv",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
            })
    void whatBrowsersAndToolsAcceptIsReadable(String accepted) {
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Accept", accepted)), HOST, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                 | ``",
                "`, ,`                              | ``",
                "text/csv,,application/json         | text/csv, application/json",
                "`, application/json;q=0.5`         | application/json;q=0.5",
                "a/b;c=\",,\",                      | a/b;c=\",,\"",
                "text/csv;q=1,  */*                 | text/csv;q=1,  */*",
            })
    void emptyElementsOfAnAcceptAreLeftOut(String accepted, String ranges) {
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Accept", accepted)), HOST, true))
                .isEmpty();
        assertThat(HeaderPolicy.withoutEmptyElements(accepted)).isEqualTo(ranges);
    }

    /// As long as a header may be: it is read without a step of the stack for each character.
    @Test
    void aLongQuotedTextIsReadLikeAnyOther() {
        var open = "a/b;c=\"" + "a".repeat(19_000);

        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Accept", open)), HOST, true))
                .isPresent();
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Accept", open + "\"")), HOST, true))
                .isEmpty();
    }

    @Test
    void aHostIsGivenOnce() {
        assertThat(HeaderPolicy.flaw(List.of(), List.of(), true)).isPresent();
        assertThat(HeaderPolicy.flaw(List.of(), List.of("a", "b"), true)).isPresent();
        assertThat(HeaderPolicy.flaw(List.of(), List.of(), false)).isEmpty();
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Host", "[::1]:8080")), HOST, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"localhost, true", "localhost:, true", "localhost:65535, true", "localhost:65536, false"})
    void aPortIsOneOfThoseThereAre(String host, boolean isHost) {
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("Host", host)), HOST, true))
                .matches(flaw -> flaw.isEmpty() == isHost);
    }

    @Test
    void aControlCharacterIsRefusedInEveryHeader() {
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("X-Any", "a\u0000b")), HOST, true))
                .hasValueSatisfying(problem -> assertThat(problem.toString()).contains("field=X-Any,"));
        assertThat(HeaderPolicy.flaw(List.of(Map.entry("X-Any", "a\tb")), HOST, true))
                .isEmpty();
    }
}
