package dev.rung.customer.register;

import java.util.regex.Pattern;

/// The storefront's id of a customer: letters and digits of any script and `. _ : @ ~ + = -`, at most 100.
/// It stands in paths, keys and logs, so nothing that would have to be escaped there, and nothing that cannot be
/// stored.
public final class ExternalId {

    public static final String PATTERN = "[\\p{L}\\p{N}._:@~+=-]{1,100}";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);

    private ExternalId() {}

    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }
}
