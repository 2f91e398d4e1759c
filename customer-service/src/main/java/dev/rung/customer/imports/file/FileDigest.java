package dev.rung.customer.imports.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 (FIPS 180-4) of a file that comes in parts, each perhaps at another instance: unlike that of the JDK it can
/// be put down between two parts.
public final class FileDigest {

    private static final int BLOCK = 64;

    /// Where a block has its filling, the length of the file stands behind it.
    private static final int FILLED = BLOCK - Long.BYTES;

    private static final int WORDS = 8;

    private static final int HEADER = WORDS * Integer.BYTES + Long.BYTES;

    /// Fractions of the square roots of the first 8 primes.
    private static final int[] FIRST = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    /// Fractions of the cube roots of the first 64 primes.
    private static final int[] ROUNDS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] words;
    private final int[] schedule = new int[ROUNDS.length];
    private long length;

    /// The bytes behind the last whole block.
    private byte[] rest;

    private FileDigest(int[] words, long length, byte[] rest) {
        this.words = words;
        this.length = length;
        this.rest = rest;
    }

    /// @param state as [#state()] had it; null where nothing has come
    public static FileDigest of(byte @Nullable [] state) {
        if (state == null) {
            return new FileDigest(FIRST.clone(), 0, new byte[0]);
        }
        var from = ByteBuffer.wrap(state);
        var words = new int[WORDS];
        Arrays.setAll(words, _ -> from.getInt());
        return new FileDigest(words, from.getLong(), Arrays.copyOfRange(state, HEADER, state.length));
    }

    /// The last bytes of the file are in it: at most 63.
    public byte[] state() {
        var to = ByteBuffer.allocate(HEADER + rest.length);
        for (var word : words) {
            to.putInt(word);
        }
        return to.putLong(length).put(rest).array();
    }

    public FileDigest add(byte[] part) {
        length += part.length;
        var bytes = Arrays.copyOf(rest, rest.length + part.length);
        System.arraycopy(part, 0, bytes, rest.length, part.length);
        rest = Arrays.copyOfRange(bytes, digest(words, bytes), bytes.length);
        return this;
    }

    /// Of what has come so far, as 64 hexadecimal digits.
    public String hex() {
        var end = Arrays.copyOf(rest, rest.length < FILLED ? BLOCK : 2 * BLOCK);
        end[rest.length] = (byte) 0x80;
        ByteBuffer.wrap(end).putLong(end.length - Long.BYTES, length * Byte.SIZE);
        var last = words.clone();
        digest(last, end);
        var bytes = ByteBuffer.allocate(WORDS * Integer.BYTES);
        for (var word : last) {
            bytes.putInt(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    /// @return how many of the bytes were in whole blocks
    private int digest(int[] into, byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        while (from.remaining() >= BLOCK) {
            digestBlock(into, from);
        }
        return from.position();
    }

    /// The letters are those of the standard.
    private void digestBlock(int[] into, ByteBuffer from) {
        var w = schedule;
        for (var t = 0; t < w.length; t++) {
            w[t] = t < 16
                    ? from.getInt()
                    : w[t - 16] + w[t - 7] + mixed(w[t - 15], 7, 18, 3) + mixed(w[t - 2], 17, 19, 10);
        }
        int a = into[0], b = into[1], c = into[2], d = into[3];
        int e = into[4], f = into[5], g = into[6], h = into[7];
        for (var t = 0; t < w.length; t++) {
            var t1 = h + turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + ROUNDS[t] + w[t];
            var t2 = turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        int[] worked = {a, b, c, d, e, f, g, h};
        Arrays.setAll(into, word -> into[word] + worked[word]);
    }

    private static int mixed(int word, int one, int two, int shift) {
        return Integer.rotateRight(word, one) ^ Integer.rotateRight(word, two) ^ (word >>> shift);
    }

    private static int turned(int word, int one, int two, int three) {
        return Integer.rotateRight(word, one) ^ Integer.rotateRight(word, two) ^ Integer.rotateRight(word, three);
    }
}
