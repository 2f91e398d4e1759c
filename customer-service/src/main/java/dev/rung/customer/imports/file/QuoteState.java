package dev.rung.customer.imports.file;

/// Where in a cell of CSV a line has come to, as the reader of cells sees it: a quote opens only at the beginning of
/// a cell, and inside an unquoted one it is a letter.
enum QuoteState {
    CELL_BEGINS,
    UNQUOTED,
    QUOTED,
    /// Behind a quote in a quoted cell: it closes the cell, or is the first of two that stand for one.
    QUOTE_ENDS;

    /// A quote and a delimiter are the same bytes in both charsets, and part of no other character.
    ///
    /// @param isOpen whether a line before left a quote open
    /// @return whether this one does
    static boolean isOpenAfter(byte[] line, char delimiter, boolean isOpen) {
        var state = isOpen ? QUOTED : CELL_BEGINS;
        var length = Math.min(line.length, LineSplitter.LONGEST);
        for (var place = 0; place < length; place++) {
            state = state.after(line[place], delimiter);
        }
        return (state == QUOTED) != LineSplitter.hasOddQuotesDropped(line);
    }

    private QuoteState after(byte next, char delimiter) {
        var isQuote = next == '"';
        return switch (this) {
            case QUOTED -> isQuote ? QUOTE_ENDS : QUOTED;
            case QUOTE_ENDS -> isQuote ? QUOTED : unquoted(next, delimiter);
            case CELL_BEGINS -> isQuote ? QUOTED : unquoted(next, delimiter);
            case UNQUOTED -> unquoted(next, delimiter);
        };
    }

    private static QuoteState unquoted(byte next, char delimiter) {
        return next == delimiter ? CELL_BEGINS : UNQUOTED;
    }
}
