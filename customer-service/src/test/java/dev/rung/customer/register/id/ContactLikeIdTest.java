package dev.rung.customer.register.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactLikeIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "alice+shop@mail.example.co.uk",
                "王@例子.中国",
                "13800138000",
                "138-0013-8000",
                "１３８００１３８０００",
                "8613800138000",
                "+8613800138000",
                "+86-138-0013-8000",
                "+4930123456",
                "0049-30-123456",
                "008613800138000",
                "0013125550123",
                "021-61234567",
                "021--61234567",
                "138--0013--8000",
                "138:0013:8000",
                "138=0013=8000",
                "١٣٨٠٠١٣٨٠٠٠",
                "१३८००१३८०००",
                "tel:13800138000",
                "TEL:+86-138-0013-8000",
                "0755-6123456"
            })
    void addressesAndNumbersAreContactPoints(String id) {
        assertThat(ContactLikeId.isOne(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-ALICE",
                "C-13800138000",
                "10000000001",
                "12800138000",
                "138001380001",
                "1380013800",
                "00000042",
                "0012345678",
                "0034567890",
                "00123456789012",
                "0021012345678",
                "00000013800138000",
                "tel:42",
                "0215555",
                "alice@example",
                "@alice",
                "store:42@tmall",
                "爱丽丝",
                "+1",
                "2026-03-02",
                "6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11"
            })
    void otherIdsAreNone(String id) {
        assertThat(ContactLikeId.isOne(id)).isFalse();
    }

    @Property
    void everyChineseMobileNumberIsOneHoweverItIsWritten(
            @ForAll @LongRange(min = 13_000_000_000L, max = 19_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 10) int place) {
        var text = Long.toString(number);

        assertThat(ContactLikeId.isOne(text)).isTrue();
        assertThat(ContactLikeId.isOne("+86" + text)).isTrue();
        assertThat(ContactLikeId.isOne(text.substring(0, place) + "-" + text.substring(place)))
                .isTrue();
        assertThat(ContactLikeId.isOne("C" + text)).isFalse();
    }
}
