package dev.rung.customer.imports.file;

import dev.rung.platform.locale.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides what a column can be called. A file without a head begins with somebody's data, so a name that looks like
/// an address or a number is refused, and reasons name columns by their places.
public final class ColumnNames {

    static final int MOST = 200;

    private static final int LONGEST = 200;

    /// Telephone numbers have more digits than a year and a month.
    private static final Pattern VALUE = Pattern.compile("[@＠]|(?:\\p{Nd}[ .()-]?){7}");

    private ColumnNames() {}

    public static boolean looksLikeValue(String name) {
        return VALUE.matcher(name).find();
    }

    static Text tooMany() {
        return Text.of("reason.import-too-many-columns").with("most", MOST);
    }

    /// @param place from 1
    static Optional<Text> fault(String name, int place) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of(Text.of("reason.import-column-unnamed").with("column", place));
        }
        return looksLikeValue(name)
                ? Optional.of(Text.of("reason.import-column-value").with("column", place))
                : Optional.empty();
    }
}
