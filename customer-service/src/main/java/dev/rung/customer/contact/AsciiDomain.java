package dev.rung.customer.contact;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The domain of an address as the network spells it: in ASCII, by IDNA, in lower case.
///
/// The JDK has IDNA of 2003. Letters that IDNA of 2008 spells in another way are refused, since by 2003 they
/// would make two owners' domains one.
final class AsciiDomain {

    private static final Pattern SPELLED_ANEW = Pattern.compile("[ßς\\x{200c}\\x{200d}]");

    private AsciiDomain() {}

    /// Empty where it is none.
    static Optional<String> of(String domain) {
        if (SPELLED_ANEW.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
