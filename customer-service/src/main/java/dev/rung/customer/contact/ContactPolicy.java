package dev.rung.customer.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides whether two ways to write a contact point are the same one.
///
/// An e-mail address: width and form by Unicode's NFKC, without blanks around it, the domain in ASCII as IDNA
/// has it, all in lower case, also before the `@`: providers that tell case apart there are not met in
/// practice. Dots and what follows a `+` count. A telephone number: E.164, read by the numbering plan of its
/// country; one without a country's code belongs to the store's. It must be a number that the plan gives out:
/// a local one without its area would be many people's. Letters, extensions and all else but digits and what
/// parts them are none. What is neither has no normal form, and is not found.
final class ContactPolicy {

    private static final int SHOWN_DIGITS = 4;

    /// The parser reads much more, such as parameters of `tel:` addresses, and fails at some of it.
    private static final Pattern DIALLED = Pattern.compile("[+]?[0-9 ().\\-‐-―]{3,40}");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final String region;

    /// @param region ISO 3166 code of the country of numbers without a country's code
    ContactPolicy(String region) {
        if (!plans.getSupportedRegions().contains(region)) {
            throw new IllegalStateException(
                    "No country has the code '%s': set rung.contacts.default-region".formatted(region));
        }
        this.region = region;
    }

    /// A contact point in its normal form.
    record NormalContact(ContactKind kind, String value) {

        /// An address never looks like a number, but says so all the same.
        String toBlind() {
            return kind.name().toLowerCase(Locale.ROOT) + "\n" + value;
        }

        /// Enough for who knows it to know it again.
        String masked() {
            return switch (kind) {
                case EMAIL -> value.substring(0, value.offsetByCodePoints(0, 1)) + "***" + value.substring(at(value));
                case PHONE -> value.substring(0, 3) + "****" + value.substring(value.length() - SHOWN_DIGITS);
            };
        }

        /// Keeps personal data out of logs.
        @Override
        public String toString() {
            return "NormalContact[" + kind + "]";
        }
    }

    /// Of whichever kind it is.
    Optional<NormalContact> normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).indexOf('@') < 0 ? phone(written) : email(written);
    }

    Optional<NormalContact> normal(ContactKind kind, String written) {
        return switch (kind) {
            case EMAIL -> email(written);
            case PHONE -> phone(written);
        };
    }

    private static Optional<NormalContact> email(String written) {
        var folded = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var at = at(folded);
        if (at <= 0 || at == folded.length() - 1) {
            return Optional.empty();
        }
        var local = folded.substring(0, at).toLowerCase(Locale.ROOT);
        return AsciiDomain.of(folded.substring(at + 1))
                .map(domain -> new NormalContact(ContactKind.EMAIL, local + "@" + domain));
    }

    private Optional<NormalContact> phone(String written) {
        var dialled = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (!DIALLED.matcher(dialled).matches()) {
            return Optional.empty();
        }
        try {
            var number = plans.parse(dialled, region);
            return plans.isValidNumber(number)
                    ? Optional.of(new NormalContact(ContactKind.PHONE, plans.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static int at(String address) {
        return address.lastIndexOf('@');
    }
}
