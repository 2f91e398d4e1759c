package dev.rung.customer.imports.file;

import dev.rung.customer.imports.file.FileLayout.FirstLine;
import dev.rung.customer.imports.file.FileLayout.FirstLine.Understood;
import dev.rung.customer.imports.file.FileLayout.FirstLine.Unreadable;
import dev.rung.platform.locale.Text;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;

/// Reads the first line of a file: which columns a CSV file has, and what lies between its cells. The keys of NDJSON
/// come with its rows, of which the first line is one.
public final class FirstLineReader {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private FirstLineReader() {}

    /// @param line from its very beginning
    public static FirstLine read(byte[] line, String format, String charset) {
        if (startsWith(line, 'P', 'K', 3, 4)) {
            return new Unreadable(Text.of("reason.import-spreadsheet"));
        }
        if (startsWith(line, 0xff, 0xfe) || startsWith(line, 0xfe, 0xff) || hasNul(line)) {
            return new Unreadable(Text.of("reason.import-utf-16"));
        }
        if (LineSplitter.isCut(line)) {
            return format.equals(FileLayout.CSV) ? new Unreadable(tooLong()) : ndjson(charset);
        }
        if (!charset.equals("UTF-8") && startsWith(line, 0xef, 0xbb, 0xbf)) {
            return new Unreadable(notIn(charset));
        }
        return FileLayout.decoded(line, charset)
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .map(text -> format.equals(FileLayout.CSV) ? csv(text, charset) : ndjson(charset))
                .orElseGet(() -> new Unreadable(notIn(charset)));
    }

    static Text tooLong() {
        return Text.of("reason.import-line-too-long").with("bytes", LineSplitter.LONGEST);
    }

    static Text notIn(String charset) {
        return Text.of("reason.import-charset").with("charset", charset);
    }

    private static FirstLine csv(String text, String charset) {
        FirstLine widest = new Unreadable(Text.of("reason.import-no-head"));
        if (text.indexOf('\r') >= 0) {
            return new Unreadable(RowReader.carriageReturn());
        }
        var bytes = text.getBytes(Charset.forName(charset));
        var most = 0;
        for (var delimiter : DELIMITERS) {
            if (QuoteState.isOpenAfter(bytes, delimiter, false)) {
                return new Unreadable(Text.of("reason.import-no-head"));
            }
            var cells = CsvLine.of(text, delimiter);
            if (cells.size() > most) {
                most = cells.size();
                widest = named(new FileLayout(FileLayout.CSV, charset, cells, delimiter));
            }
        }
        return widest;
    }

    private static FirstLine ndjson(String charset) {
        return new Understood(new FileLayout("ndjson", charset, List.of(), ','));
    }

    private static FirstLine named(FileLayout layout) {
        var columns = layout.columns();
        if (columns.size() > ColumnNames.MOST) {
            return new Unreadable(ColumnNames.tooMany());
        }
        var known = new HashSet<String>();
        for (var place = 0; place < columns.size(); place++) {
            var name = columns.get(place);
            var fault = ColumnNames.fault(name, place + 1);
            if (fault.isPresent()) {
                return new Unreadable(fault.get());
            }
            if (!known.add(name)) {
                return new Unreadable(Text.of("reason.import-column-twice").with("column", place + 1));
            }
        }
        return new Understood(layout);
    }

    private static boolean startsWith(byte[] line, int... bytes) {
        for (var place = 0; place < bytes.length; place++) {
            if (place >= line.length || line[place] != (byte) bytes[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] line) {
        for (var one : line) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
