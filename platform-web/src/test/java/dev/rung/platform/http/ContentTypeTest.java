package dev.rung.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "junk", "application/", "/", ";", "application/json; x", "a/b, c/d"})
    void whatIsNoMediaTypeIsNone(String header) {
        assertThat(ContentType.read(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json                                   | true",
                "application/json ; charset=UTF-8                   | true",
                "application/json;charset=\"utf-8\"; q=1            | true",
                "application/json; x=\"; charset=utf-16\"           | true",
                "application/json; charset=utf-16                   | false",
                "application/json; Charset=\"latin9x\"              | false",
                "application/json; charset=utf-8; charset=us-ascii  | false"
            })
    void textsAreInUtf8(String header, boolean isUtf8) {
        assertThat(ContentType.read(header)).contains(new ContentType("application/json", isUtf8));
    }

    /// As long as a header may be: it is read without a step of the stack for each character.
    @Test
    void aLongQuotedTextIsReadLikeAnyOther() {
        assertThat(ContentType.read("a/b;c=\"" + "a".repeat(19_000))).isEmpty();
        assertThat(ContentType.read("a/b" + ";c=d".repeat(5_000))).contains(new ContentType("a/b", true));
    }
}
