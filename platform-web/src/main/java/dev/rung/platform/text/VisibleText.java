package dev.rung.platform.text;

/// Texts that people read: what is nothing but white space, of whatever script, is none.
public final class VisibleText {

    /// The same for Java as for the document, whose readers do not agree on what white space is.
    public static final String NOT_BLANK =
            "[^\\u0000]*[^\\u0000\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a"
                    + "\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff][^\\u0000]*";

    public static final String MUST_NOT_BE_BLANK = "{reason.not-blank}";

    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int NEXT_LINE = 0x85;

    private VisibleText() {}

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(VisibleText::isSpace);
    }

    /// Characters as schemas count them, and people.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == BYTE_ORDER_MARK
                || point == NEXT_LINE;
    }
}
