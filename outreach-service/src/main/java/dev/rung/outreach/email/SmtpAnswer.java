package dev.rung.outreach.email;

import dev.rung.outreach.sending.outcome.Courier.Delivery;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/// Reads what a failed mail was: certainly not taken, or nobody knows.
final class SmtpAnswer {

    private SmtpAnswer() {}

    /// A reply of the server is a clear no, at whatever step (RFC 5321: 5yz for good, 4yz for now). Without a
    /// connection nothing was said at all. A mail that the mail library itself refuses never left. Everything
    /// else, such as a connection lost or a time-out, may have come after the mail was taken.
    static Delivery meaningOf(Throwable failure) {
        return switch (failure) {
            case SMTPException reply -> reply.isPermanent() ? Delivery.REJECTED : Delivery.NOT_ACCEPTED;
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ -> Delivery.NOT_ACCEPTED;
            case IllegalArgumentException _ -> Delivery.REJECTED;
            default -> Delivery.UNKNOWN;
        };
    }
}
