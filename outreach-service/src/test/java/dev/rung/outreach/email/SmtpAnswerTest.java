package dev.rung.outreach.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.sending.outcome.Courier.Delivery;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmtpAnswerTest {

    @Test
    void whatNeverConnectedWasNotTaken() {
        assertThat(SmtpAnswer.meaningOf(new ConnectException("refused"))).isEqualTo(Delivery.NOT_ACCEPTED);
        assertThat(SmtpAnswer.meaningOf(new UnknownHostException("mail"))).isEqualTo(Delivery.NOT_ACCEPTED);
    }

    @Test
    void aServersReplyIsItsWord() {
        assertThat(SmtpAnswer.meaningOf(reply(451))).isEqualTo(Delivery.NOT_ACCEPTED);
        assertThat(SmtpAnswer.meaningOf(reply(550))).isEqualTo(Delivery.REJECTED);
    }

    @Test
    void whatTheMailLibraryRefusesNeverLeft() {
        assertThat(SmtpAnswer.meaningOf(new IllegalArgumentException("an email address is invalid")))
                .isEqualTo(Delivery.REJECTED);
    }

    @Test
    void everythingElseMayHaveBeenTaken() {
        assertThat(SmtpAnswer.meaningOf(new IOException("socket was closed unexpected.")))
                .isEqualTo(Delivery.UNKNOWN);
        assertThat(SmtpAnswer.meaningOf(new TimeoutException())).isEqualTo(Delivery.UNKNOWN);
        assertThat(SmtpAnswer.meaningOf(new IllegalStateException())).isEqualTo(Delivery.UNKNOWN);
    }

    private static SMTPException reply(int code) {
        return new SMTPException("reply", code, List.of(code + " sorry"), false);
    }
}
