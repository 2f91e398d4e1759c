package dev.rung.customer.profile.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.profile.check.ProfilePolicy.Fault;
import dev.rung.customer.profile.check.ProfilePolicy.ProfileFields;
import dev.rung.customer.profile.check.ProfilePolicy.Verdict.Impossible;
import dev.rung.customer.profile.check.ProfilePolicy.Verdict.Possible;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ProfilePolicy policy = new ProfilePolicy();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "zh-Hant-TW", "de-CH"})
    void knowsLocales(String locale) {
        assertThat(policy.judge(new ProfileFields(locale, "Asia/Shanghai", null), TODAY))
                .isEqualTo(new Possible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "中文", "e", "-", "", "en-"})
    void refusesWhatIsNoLocale(String locale) {
        assertThat(faults(new ProfileFields(locale, "Asia/Shanghai", null)))
                .isEqualTo(new Impossible(List.of(new Fault("locale", Text.of("reason.language-tag")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/London", "UTC", "America/Argentina/Buenos_Aires"})
    void knowsTimeZones(String zone) {
        assertThat(policy.judge(new ProfileFields("en", zone, null), TODAY)).isEqualTo(new Possible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peking", "+08:00", "GMT+8", "Z", "Asia/Nowhere", "", "../etc"})
    void refusesWhatIsNoTimeZoneAndOffsetsToo(String zone) {
        assertThat(faults(new ProfileFields("en", zone, null)))
                .isEqualTo(new Impossible(List.of(new Fault("timeZone", Text.of("reason.time-zone")))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2026-03-02", "1896-03-02", "2000-02-29"})
    void believesBirthdaysOfThoseWhoCanLive(LocalDate birthday) {
        assertThat(policy.judge(new ProfileFields("en", "UTC", birthday), TODAY))
                .isEqualTo(new Possible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03", "1896-03-01"})
    void doubtsBirthdaysOfThoseWhoCannot(LocalDate birthday) {
        assertThat(faults(new ProfileFields("en", "UTC", birthday)))
                .isEqualTo(new Impossible(List.of(
                        new Fault("birthday", Text.of("reason.last-years").with("years", 130)))));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        var nonsense = new ProfileFields("?", "?", TODAY.plusDays(1));

        assertThat(((Impossible) faults(nonsense)).faults())
                .extracting(Fault::field)
                .containsExactly("locale", "timeZone", "birthday");
    }

    private ProfilePolicy.Verdict faults(ProfileFields fields) {
        return policy.judge(fields, TODAY);
    }
}
