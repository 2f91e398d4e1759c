package dev.rung.customer.cloudevents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cuts a JSON array into its elements, whatever they are, by brackets, commas and quotes alone.
///
/// No parser does that: one looks at what stands in an element, and at a name with half a surrogate pair, or a
/// level or a digit too many, it gives up the array with all its sound elements. A fault inside an element is
/// found when the element is read by itself. All bytes looked at are ASCII, and none of them is a part of
/// another character in UTF-8.
final class ArraySplitter {

    private final byte[] body;
    private final List<byte[]> found = new ArrayList<>();
    private int position;

    private ArraySplitter(byte[] body) {
        this.body = body;
    }

    /// Empty where the body is no array: does not begin or end as one, or has nothing between two commas.
    static Optional<List<byte[]>> of(byte[] body) {
        return new ArraySplitter(body).read();
    }

    private Optional<List<byte[]>> read() {
        position = hasByteOrderMark() ? 3 : 0;
        skipSpace();
        if (at() != '[') {
            return Optional.empty();
        }
        position++;
        skipSpace();
        if (at() == ']') {
            return end();
        }
        while (readElement()) {
            if (at() == ']') {
                return end();
            }
            position++;
        }
        return Optional.empty();
    }

    /// Leaves the position at the comma or bracket behind it.
    private boolean readElement() {
        skipSpace();
        var from = position;
        for (var depth = 0; position < body.length; position++) {
            switch (at()) {
                case '[', '{' -> depth++;
                case ']', '}' -> {
                    if (depth-- == 0) {
                        return at() == ']' && add(from);
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return add(from);
                    }
                }
                case '"' -> skipText();
                default -> {}
            }
        }
        return false;
    }

    /// Leaves the position at the closing quote, or at the end of the body.
    private void skipText() {
        position++;
        while (position < body.length && at() != '"') {
            position += at() == '\\' ? 2 : 1;
        }
    }

    private boolean add(int from) {
        var to = position;
        while (to > from && isSpace(body[to - 1])) {
            to--;
        }
        return from < to && found.add(Arrays.copyOfRange(body, from, to));
    }

    private Optional<List<byte[]>> end() {
        position++;
        skipSpace();
        return position == body.length ? Optional.of(found) : Optional.empty();
    }

    private void skipSpace() {
        while (isSpace(at())) {
            position++;
        }
    }

    /// 0 behind the end.
    private byte at() {
        return position < body.length ? body[position] : 0;
    }

    private boolean hasByteOrderMark() {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
