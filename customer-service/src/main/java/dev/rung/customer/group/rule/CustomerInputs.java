package dev.rung.customer.group.rule;

import dev.rung.contracts.customer.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All that rules may ask about one customer.
///
/// @param consents those that hold, as `purpose/channel`
/// @param done how often something was done, by type and the store's day
/// @param groups those that were decided already and that the customer belongs to
public record CustomerInputs(
        Instant registeredAt,
        String locale,
        String timeZone,
        Membership membership,
        Set<String> consents,
        CoarseProfile profile,
        @Nullable LastAssessment assessment,
        Map<String, Map<LocalDate, Long>> done,
        Set<UUID> groups) {

    private static final String PERSONALISATION = "personalisation/";

    /// The part of a profile that rules may see.
    public record CoarseProfile(
            @Nullable Integer birthYear,
            @Nullable Integer birthMonth,
            @Nullable String gender,
            @Nullable String region,
            List<String> tags) {

        public static final CoarseProfile NOTHING = new CoarseProfile(null, null, null, null, List.of());

        private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

        /// A code of ISO 3166: a free text stays sealed.
        public static boolean isRegion(String text) {
            return REGION.matcher(text).matches();
        }
    }

    /// @param churn null where the customer did not agree to personalisation when they were assessed
    public record LastAssessment(
            String tier,
            long growthValue,
            String rfmType,
            String valueLevel,
            String lifecycle,
            @Nullable String churn) {}

    /// Without it nothing is known of churn, and nothing is counted.
    boolean isPersonalised() {
        return consents.stream().anyMatch(consent -> consent.startsWith(PERSONALISATION));
    }

    public CustomerInputs in(Set<UUID> decided) {
        return new CustomerInputs(
                registeredAt, locale, timeZone, membership, consents, profile, assessment, done, decided);
    }
}
