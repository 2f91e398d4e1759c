package dev.rung.benefits.coupon.code;

import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode.CodeFlaw;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of codes, one in each line: CSV of one column, with or without the head `code`. It is read as it
/// arrives, so its size does not matter. Empty lines are passed over.
final class CodeFile {

    private static final int LONGEST_LINE = 1000;

    private final BufferedReader text;
    private int lines;

    CodeFile(InputStream body) {
        this.text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// @param line its number, from 1
    record CodeLine(int line, CodeReading reading) {}

    /// The next of them; empty at the end.
    List<CodeLine> next(int most) throws IOException {
        var found = new ArrayList<CodeLine>();
        while (found.size() < most) {
            var line = line();
            if (line == null) {
                break;
            }
            lines++;
            var isHead = lines == 1 && field(line).strip().equalsIgnoreCase("code");
            if (!line.isBlank() && !isHead) {
                found.add(new CodeLine(lines, read(line)));
            }
        }
        return found;
    }

    /// A line without an end would fill the memory: its rest is dropped.
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        int next = text.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() <= LONGEST_LINE && !(lines == 0 && line.isEmpty() && next == '\uFEFF')) {
                line.append((char) next);
            }
            next = text.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    private static CodeReading read(String line) {
        var field = field(line);
        return field.indexOf('"') >= 0 || field.indexOf(',') >= 0
                ? new UnreadableCode(CodeFlaw.CHARACTERS)
                : NormalCode.read(field);
    }

    private static String field(String line) {
        var stripped = line.strip();
        var quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
