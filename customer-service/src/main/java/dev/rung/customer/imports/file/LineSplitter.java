package dev.rung.customer.imports.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts a file into lines, however it was cut into parts.
public final class LineSplitter {

    /// Bytes of a line; of a longer one the rest is dropped, so that a line without an end fills no memory.
    public static final int LONGEST = 64 * 1024;

    private LineSplitter() {}

    /// @param lines those that ended, without their ends; one that is longer than [#LONGEST] has one byte more
    /// @param rest the beginning of the next one
    public record CutLines(List<byte[]> lines, byte[] rest) {}

    /// @param rest that of the part before
    public static CutLines cut(byte[] rest, byte[] part) {
        var lines = new ArrayList<byte[]>();
        var line = new ByteArrayOutputStream();
        line.writeBytes(rest);
        var from = 0;
        for (var to = 0; to < part.length; to++) {
            if (part[to] == '\n') {
                add(line, part, from, to);
                lines.add(line.toByteArray());
                line.reset();
                from = to + 1;
            }
        }
        add(line, part, from, part.length);
        return new CutLines(lines, line.toByteArray());
    }

    private static void add(ByteArrayOutputStream line, byte[] part, int from, int to) {
        line.write(part, from, Math.min(to - from, LONGEST + 1 - line.size()));
    }
}
