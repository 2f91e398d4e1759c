package dev.rung.outreach.email;

import dev.rung.outreach.email.ContactClient.Contact;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.sending.contact.SendRefusal;
import dev.rung.outreach.sending.outcome.Courier;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Impossible;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Outside;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

@ApplicationScoped
class EmailCourier implements Courier {

    private static final Logger LOG = Logger.getLogger(EmailCourier.class);

    private final MessageTexts wording;
    private final Contacts contacts;
    private final Mails mails;
    private final UnsubscribeLinks unsubscribing;
    private final ReactiveMailer mailer;
    private final Duration timeout;

    EmailCourier(
            MessageTexts wording,
            Contacts contacts,
            Mails mails,
            UnsubscribeLinks unsubscribing,
            ReactiveMailer mailer,
            @ConfigProperty(name = "rung.mail.timeout") Duration timeout) {
        this.wording = wording;
        this.contacts = contacts;
        this.mails = mails;
        this.unsubscribing = unsubscribing;
        this.mailer = mailer;
        this.timeout = timeout;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Preparation> prepare(Parcel parcel) {
        return wording.of(parcel.occasion(), parcel.locale())
                .chain(letter -> letter.isEmpty()
                        ? Uni.createFrom().item(new Impossible(SendRefusal.NOTHING_TO_TELL))
                        : contacts.find(parcel.customerId()).map(contact -> address(parcel, letter.get(), contact)));
    }

    private Preparation address(Parcel parcel, Letter letter, Optional<Contact> found) {
        if (found.isEmpty()) {
            return new Impossible(SendRefusal.CUSTOMER_UNKNOWN);
        }
        var contact = found.get();
        if (contact.email() == null || contact.email().isBlank()) {
            return new Impossible(SendRefusal.NO_ADDRESS);
        }
        if (!isAddress(contact.email())) {
            return new Impossible(SendRefusal.ADDRESS_REFUSED);
        }
        var mail = mails.of(letter, contact.email(), contact.name(), wayOut(parcel));
        return new Outside(() -> handOver(parcel, mail));
    }

    /// As the mail library judges when it sends, where it would fail too late to say why.
    private static boolean isAddress(String text) {
        try {
            return !new EmailAddress(text).getEmail().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Optional<URI> wayOut(Parcel parcel) {
        var purpose = parcel.occasion().purpose();
        return switch (purpose) {
            case MARKETING -> Optional.of(unsubscribing.linkFor(parcel.customerId(), purpose));
            case NOTICE, ANSWER -> Optional.empty();
        };
    }

    /// The library would wait for a silent server for ever, and the whole batch with it.
    private Uni<Delivery> handOver(Parcel parcel, Mail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .ifNoItem()
                .after(timeout)
                .fail()
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
