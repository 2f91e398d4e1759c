package dev.rung.scoring.state;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Writes single bytes without a lock: one thread writes hundreds of them for every behaviour.
final class ByteOutput extends ByteArrayOutputStream {

    private static final int USUAL = 512;

    ByteOutput() {
        super(USUAL);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void write(int b) {
        if (count == buf.length) {
            buf = Arrays.copyOf(buf, 2 * count);
        }
        buf[count++] = (byte) b;
    }
}
