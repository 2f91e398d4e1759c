package dev.rung.platform.seal;

/// A seal does not open: it was changed, or belongs to someone else, or to another key. Says nothing about the content.
public final class SealBroken extends RuntimeException {

    SealBroken() {
        super("A seal does not open: changed, or not of this key and owner");
    }
}
