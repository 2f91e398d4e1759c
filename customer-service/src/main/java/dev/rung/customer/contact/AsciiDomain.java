package dev.rung.customer.contact;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// The domain of an address as the network spells it: in ASCII, by IDNA, in lower case.
final class AsciiDomain {

    private AsciiDomain() {}

    /// Empty where it is none.
    static Optional<String> of(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
