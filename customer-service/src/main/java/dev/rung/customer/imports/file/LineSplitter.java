package dev.rung.customer.imports.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a file into lines, however it was cut into parts.
public final class LineSplitter {

    /// Bytes of a line; of a longer one the rest is dropped, so that a line without an end fills no memory.
    public static final int LONGEST = 64 * 1024;

    private LineSplitter() {}

    /// @param lines those that ended, without their ends. One that is longer than [#LONGEST] has one byte more, which
    /// is a quote where those that were dropped are odd, and a blank where they are in pairs
    /// @param rest the beginning of the next one
    public record CutLines(List<byte[]> lines, byte[] rest) {}

    /// @param rest that of the part before
    public static CutLines cut(byte[] rest, byte[] part) {
        var lines = new ArrayList<byte[]>();
        var line = new Line(rest);
        var from = 0;
        for (var to = 0; to < part.length; to++) {
            if (part[to] == '\n') {
                line.add(part, from, to);
                lines.add(withoutReturn(line.bytes()));
                line = new Line(new byte[0]);
                from = to + 1;
            }
        }
        line.add(part, from, part.length);
        return new CutLines(lines, line.bytes());
    }

    /// The last line, which may lack its end; none where there is no rest.
    public static List<byte[]> last(byte[] rest) {
        return rest.length == 0 ? List.of() : List.of(withoutReturn(rest));
    }

    static boolean isCut(byte[] line) {
        return line.length > LONGEST;
    }

    static boolean hasOddQuotesDropped(byte[] line) {
        return isCut(line) && line[LONGEST] == '"';
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static final class Line {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean isCut;
        private boolean hasOddQuotesDropped;

        Line(byte[] rest) {
            kept.write(rest, 0, Math.min(rest.length, LONGEST));
            isCut = LineSplitter.isCut(rest);
            hasOddQuotesDropped = LineSplitter.hasOddQuotesDropped(rest);
        }

        void add(byte[] part, int from, int to) {
            var fitting = Math.min(to - from, LONGEST - kept.size());
            kept.write(part, from, fitting);
            for (var place = from + fitting; place < to; place++) {
                isCut = true;
                hasOddQuotesDropped ^= part[place] == '"';
            }
        }

        byte[] bytes() {
            if (isCut) {
                kept.write(hasOddQuotesDropped ? '"' : ' ');
            }
            return kept.toByteArray();
        }
    }
}
