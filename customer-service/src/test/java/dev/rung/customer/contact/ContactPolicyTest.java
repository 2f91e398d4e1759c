package dev.rung.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.customer.contact.ContactPolicy.NormalContact;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPolicyTest {

    private final ContactPolicy policy = new ContactPolicy("CN");

    @ParameterizedTest
    @CsvSource({
        "alice@example.com, alice@example.com",
        "'  Alice@Example.COM ', alice@example.com",
        "ａｌｉｃｅ＠ｅｘａｍｐｌｅ．ｃｏｍ, alice@example.com",
        "爱丽丝@例子.中国, 爱丽丝@xn--fsqu00a.xn--fiqs8s",
        "a@例子。中国, a@xn--fsqu00a.xn--fiqs8s",
        "a@xn--fsqu00a.xn--fiqs8s, a@xn--fsqu00a.xn--fiqs8s",
        "a@b@example.com, a@b@example.com",
        "INGRID@example.com, ingrid@example.com",
        "a.lice+shop@example.com, a.lice+shop@example.com",
    })
    void anAddressHasOneForm(String written, String normal) {
        assertThat(policy.normal(written)).contains(new NormalContact(ContactKind.EMAIL, normal));
        assertThat(policy.normal(ContactKind.EMAIL, written)).contains(new NormalContact(ContactKind.EMAIL, normal));
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138 0013 8000, +8613800138000",
        "138-0013-8000, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "0086 13800138000, +8613800138000",
        "１３８００１３８０００, +8613800138000",
        "＋８６ 13800138000, +8613800138000",
        "010 6552 9988, +861065529988",
        "+44 20 7031 3000, +442070313000",
    })
    void aNumberHasOneForm(String written, String normal) {
        assertThat(policy.normal(written)).contains(new NormalContact(ContactKind.PHONE, normal));
        assertThat(policy.normal(ContactKind.PHONE, written)).contains(new NormalContact(ContactKind.PHONE, normal));
    }

    @Test
    void aNumberWithoutACountryBelongsToTheStores() {
        assertThat(new ContactPolicy("GB").normal("020 7031 3000"))
                .contains(new NormalContact(ContactKind.PHONE, "+442070313000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "@",
                "@example.com",
                "alice@",
                "110",
                "12345",
                "C-1001",
                "+999 123456789",
                "a@straße.de",
                "a@ς.gr"
            })
    void whatIsNeitherHasNone(String written) {
        assertThat(policy.normal(written)).isEqualTo(Optional.empty());
    }

    /// Of a local number, of a switchboard's and of letters, a stranger's number would be made; of the last
    /// two a failure.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "65529988",
                "12345678",
                "+86 65529988",
                "44 20 7031 3000",
                "1-800-FLOWERS",
                "010 6552 9988 ext 12",
                "010-6552-9988-12",
                "138;phone-context=+86;tel:",
                "1;phone-context=a;tel:"
            })
    void whatIsNoWholeNumberHasNone(String written) {
        assertThat(policy.normal(written)).isEqualTo(Optional.empty());
        assertThat(policy.normal(ContactKind.PHONE, written)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn", "XX", "", "China"})
    void aRegionThatIsNoneIsNoticedAtOnce(String region) {
        assertThatThrownBy(() -> new ContactPolicy(region)).hasMessageContaining("rung.contacts.default-region");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@example.com, a***@example.com",
        "爱丽丝@example.com, 爱***@example.com",
        "13800138000, +86****8000",
    })
    void aMaskShowsNoMoreThanOneKnows(String written, String mask) {
        assertThat(policy.normal(written)).map(NormalContact::masked).contains(mask);
    }

    @Test
    void anAddressAndANumberAreNeverAlike() {
        assertThat(new NormalContact(ContactKind.EMAIL, "+86").toBlind())
                .isNotEqualTo(new NormalContact(ContactKind.PHONE, "+86").toBlind());
    }

    @Test
    void doesNotPrintItself() {
        assertThat(policy.normal("13800138000").toString()).doesNotContain("138");
    }
}
