package dev.rung.platform.http.connection;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/// How far the answers on one connection are behind its requests: they are written in the order of these.
final class OpenAnswers {

    private int open;
    private boolean begun;

    void asked() {
        open++;
    }

    void written(Object part) {
        if (part instanceof HttpResponse head && head.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            begun = true;
        }
        if (begun && part instanceof LastHttpContent) {
            begun = false;
            open--;
        }
    }

    /// @return whether nothing stands before an answer after which so many are still open
    boolean isTurnOf(int after) {
        return open == after && !begun;
    }

    /// @return whether that answer has been given, if only in part
    boolean isPast(int after) {
        return open < after || (open == after && begun);
    }
}
