package dev.rung.customer.profile.check;

import dev.rung.customer.register.LanguageTag;
import dev.rung.platform.locale.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether the data that a shop sends about a customer are plausible. All faults are reported at once.
public final class ProfilePolicy {

    private static final int OLDEST = 130;

    /// The fields that the rule looks at; the rest of a profile is free text.
    public record ProfileFields(
            String locale, String timeZone, @Nullable LocalDate birthday) {}

    public sealed interface Verdict {

        record Possible() implements Verdict {}

        record Impossible(List<Fault> faults) implements Verdict {}
    }

    public record Fault(String field, Text reason) {}

    public Verdict judge(ProfileFields fields, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!LanguageTag.isOne(fields.locale())) {
            faults.add(new Fault("locale", Text.of("reason.language-tag")));
        }
        if (!isZone(fields.timeZone())) {
            faults.add(new Fault("timeZone", Text.of("reason.time-zone")));
        }
        var birthday = fields.birthday();
        if (birthday != null && (birthday.isAfter(today) || birthday.isBefore(today.minusYears(OLDEST)))) {
            faults.add(new Fault("birthday", Text.of("reason.last-years").with("years", OLDEST)));
        }
        return faults.isEmpty() ? new Verdict.Possible() : new Verdict.Impossible(faults);
    }

    /// Names only: an offset such as +08:00 knows no daylight saving.
    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name).toString().contains("/") || name.equals("UTC");
        } catch (DateTimeException _) {
            return false;
        }
    }
}
