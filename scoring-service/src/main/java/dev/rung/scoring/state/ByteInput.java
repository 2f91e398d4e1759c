package dev.rung.scoring.state;

import java.io.ByteArrayInputStream;

/// Reads single bytes without a lock, see [ByteOutput].
final class ByteInput extends ByteArrayInputStream {

    ByteInput(byte[] bytes) {
        super(bytes);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read() {
        return pos < count ? buf[pos++] & 0xff : -1;
    }
}
