package dev.rung.outreach.email;

import dev.rung.outreach.email.ContactClient.Contact;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Wording;
import dev.rung.outreach.occasion.Wording.Letter;
import dev.rung.outreach.sending.Courier;
import dev.rung.outreach.sending.Courier.Preparation.Impossible;
import dev.rung.outreach.sending.Courier.Preparation.Outside;
import dev.rung.outreach.sending.Refusal;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

@ApplicationScoped
class EmailCourier implements Courier {

    private static final Logger LOG = Logger.getLogger(EmailCourier.class);

    private final Wording wording;
    private final Contacts contacts;
    private final Mails mails;
    private final ReactiveMailer mailer;

    EmailCourier(Wording wording, Contacts contacts, Mails mails, ReactiveMailer mailer) {
        this.wording = wording;
        this.contacts = contacts;
        this.mails = mails;
        this.mailer = mailer;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Preparation> prepare(Parcel parcel) {
        return wording.of(parcel.occasion(), parcel.locale())
                .chain(letter -> letter.isEmpty()
                        ? Uni.createFrom().item(new Impossible(Refusal.NOTHING_TO_TELL))
                        : contacts.find(parcel.customerId()).map(contact -> address(parcel, letter.get(), contact)));
    }

    private Preparation address(Parcel parcel, Letter letter, Optional<Contact> found) {
        if (found.isEmpty()) {
            return new Impossible(Refusal.CUSTOMER_UNKNOWN);
        }
        var contact = found.get();
        if (contact.email() == null || contact.email().isBlank()) {
            return new Impossible(Refusal.NO_ADDRESS);
        }
        var mail = mails.of(letter, contact.email(), contact.name());
        return new Outside(() -> handOver(parcel, mail));
    }

    private Uni<Delivery> handOver(Parcel parcel, Mail mail) {
        return mailer.send(mail)
                .replaceWith(Delivery.ACCEPTED)
                .onFailure()
                .recoverWithItem(failure -> meaningOf(parcel, failure));
    }

    /// Servers repeat addresses in what they say: only the kind of failure is logged.
    private static Delivery meaningOf(Parcel parcel, Throwable failure) {
        var delivery = SmtpAnswer.meaningOf(failure);
        LOG.warnf(
                "Mail was not sent message=%s failure=%s meaning=%s",
                parcel.messageId(), failure.getClass().getSimpleName(), delivery);
        return delivery;
    }
}
