package dev.rung.customer.register.id;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Tells whether an external id looks like a contact point. It stands in paths, keys, logs and events, where nothing
/// that is personal may be.
///
/// An e-mail address; a phone number with its country (`+` or `00`, 7 to 15 digits by E.164); a Chinese mobile number
/// of 11 digits, with or without 86; a Chinese landline number with a separator after its area code. Digits of any
/// width are the same, and separators between them do not count. A plain number of another length may be anybody's
/// id, and stays one.
public final class ContactLikeId {

    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@.]+(\\.[^@.]+)+");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}[-._~]\\d{7,8}");
    private static final Pattern MOBILE = Pattern.compile("(86)?1[3-9]\\d{9}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(\\+|00)[1-9]\\d{6,14}");
    private static final Pattern SEPARATORS = Pattern.compile("(?<=\\d)[-._~](?=\\d)");

    private ContactLikeId() {}

    public static boolean isOne(String externalId) {
        var text = Normalizer.normalize(externalId, Normalizer.Form.NFKC);
        var digits = SEPARATORS.matcher(text).replaceAll("");
        return EMAIL.matcher(text).matches()
                || LANDLINE.matcher(text).matches()
                || MOBILE.matcher(digits).matches()
                || WITH_COUNTRY.matcher(digits).matches();
    }
}
