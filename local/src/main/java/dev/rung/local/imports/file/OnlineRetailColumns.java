package dev.rung.local.imports.file;

import dev.rung.local.sending.SendingFailed;
import java.util.ArrayList;
import java.util.List;

/// The header of the format `online-retail`. Columns are known by their place, so the names must be in theirs.
final class OnlineRetailColumns {

    static final int INVOICE = 0;
    static final int PRODUCT = 1;
    static final int QUANTITY = 3;
    static final int TIME = 4;
    static final int PRICE = 5;
    static final int CUSTOMER = 6;

    private static final List<String> NAMES = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
    static final int COUNT = NAMES.size();

    private OnlineRetailColumns() {}

    /// @param line the file's first
    /// @param columns what it comes to, separated by commas
    /// @throws SendingFailed where it is no such header
    static void check(String line, List<String> columns) {
        if (columns.size() == 1 && (line.indexOf(';') >= 0 || line.indexOf('\t') >= 0)) {
            throw refused("Its columns are separated by semicolons or tabs; they must be separated by commas.");
        }
        var wrong = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            if (i >= columns.size() || !NAMES.get(i).equalsIgnoreCase(columns.get(i))) {
                wrong.add(NAMES.get(i));
            }
        }
        if (wrong.size() == COUNT) {
            throw refused("The header is missing.");
        }
        if (!wrong.isEmpty()) {
            throw refused("Not in their place: " + String.join(", ", wrong) + ".");
        }
    }

    private static SendingFailed refused(String why) {
        return new SendingFailed(why + " The first line must be: " + String.join(",", NAMES));
    }
}
