package dev.rung.customer.register.id;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Tells whether an external id looks like a contact point. It stands in paths, keys, logs and events, where nothing
/// that is personal may be.
///
/// An e-mail address; a phone number with its country (`+` and 7 to 15 digits by E.164; `00`, a country's code and 10
/// to 15 digits with it); a Chinese mobile number of 11 digits, with or without 86; a Chinese landline number with
/// separators after its area code. Digits of any width and script are the same, separators between them do not count,
/// and neither does `tel:` before them. A plain number of another length may be anybody's id, and stays one.
public final class ContactLikeId {

    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@.]+(\\.[^@.]+)+");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}[-._~:=]+\\d{7,8}");
    private static final Pattern MOBILE = Pattern.compile("(86)?1[3-9]\\d{9}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("\\+[1-9]\\d{6,14}");

    /// Of the ITU's list of assigned codes (E.164): customer numbers may be padded with zeros. Numbers of 1 and 7 have
    /// one length, others at least ten digits.
    private static final Pattern DIALLED_ABROAD = Pattern.compile("00(?=\\d{10,15}$)([17]\\d{10}|("
            + "2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
            + "|21[12368]|2[2346]\\d|25[0-8]|29[01789]|35\\d|37[0-8]|38[0-35-79]|42[013]|5[09]\\d"
            + "|67[02-9]|68[0-35-9]|69[0-2]|85[02356]|88[06]|96[0-8]|97[0-7]|99[2-68])\\d+)");

    private static final Pattern SCHEME = Pattern.compile("(?i)^tel:");
    private static final Pattern SEPARATORS = Pattern.compile("(?<=\\d)[-._~:=]+(?=\\d)");

    private static final int DECIMAL = 10;

    private ContactLikeId() {}

    public static boolean isOne(String externalId) {
        var text = SCHEME.matcher(plainDigits(externalId)).replaceFirst("");
        var digits = SEPARATORS.matcher(text).replaceAll("");
        return EMAIL.matcher(text).matches()
                || LANDLINE.matcher(text).matches()
                || MOBILE.matcher(digits).matches()
                || WITH_COUNTRY.matcher(digits).matches()
                || DIALLED_ABROAD.matcher(digits).matches();
    }

    private static String plainDigits(String externalId) {
        var text = new StringBuilder();
        Normalizer.normalize(externalId, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            int digit = Character.isDigit(point) ? Character.digit(point, DECIMAL) : -1;
            text.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        return text.toString();
    }
}
