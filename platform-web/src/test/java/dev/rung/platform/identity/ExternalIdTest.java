package dev.rung.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-ALICE",
                "17850",
                "顾客-42",
                "shop:user_7",
                "a.b+c@example.com",
                "x",
                "ग्राहक-१",
                "ลูกค้าที่-๗",
                "e\u0301lise",
                "زبون"
            })
    void shopsNameTheirCustomersInManyWays(String id) {
        assertThat(ExternalId.isOne(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a/b", "a?b", "a#b", "a%20b", "a\nb", "a\0b", "a\ud800b", "a'b", "a\"b", "<a>"})
    void whatWouldHaveToBeEscapedInAPathOrALogIsNone(String id) {
        assertThat(ExternalId.isOne(id)).isFalse();
    }

    @Test
    void thePseudonymOfWhoWasErasedIsNobodyElses() {
        assertThat(ExternalId.isOne("erased:5f0c7a52-8f0a-4f6b-9d53-0d3bfb1f5f0e"))
                .isFalse();
        assertThat(ExternalId.isOne("erased")).isTrue();
        assertThat(ExternalId.isOne("c-erased:1")).isTrue();
    }

    @Test
    void oneTextWrittenInTwoWaysIsOneId() {
        assertThat(ExternalId.normalised("e\u0301lise"))
                .isEqualTo("\u00e9lise")
                .isEqualTo(ExternalId.normalised("\u00e9lise"));
        assertThat(ExternalId.normalised("C-1")).isEqualTo("C-1");
    }

    @Test
    void aHundredCharactersAreEnough() {
        assertThat(ExternalId.isOne("x".repeat(100))).isTrue();
        assertThat(ExternalId.isOne("x".repeat(101))).isFalse();
    }
}
