package dev.rung.customer.webhook.address;

import java.net.InetAddress;
import java.util.Arrays;

/// A block of addresses, such as `10.0.0.0/8`. Addresses of the other family are never in it.
record Network(byte[] first, int prefix) {

    /// @throws IllegalArgumentException where it is none; names are not looked up
    static Network parse(String text) {
        var parts = text.strip().split("/", -1);
        try {
            var first = InetAddress.ofLiteral(parts[0]).getAddress();
            var prefix = Integer.parseInt(parts[1]);
            if (parts.length == 2 && prefix >= 0 && prefix <= first.length * Byte.SIZE) {
                return new Network(first, prefix);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'%s' is no network such as 10.0.0.0/8".formatted(text));
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        var whole = prefix / Byte.SIZE;
        if (!Arrays.equals(address, 0, whole, first, 0, whole)) {
            return false;
        }
        var rest = prefix % Byte.SIZE;
        return rest == 0 || (address[whole] ^ first[whole]) >> (Byte.SIZE - rest) == 0;
    }
}
