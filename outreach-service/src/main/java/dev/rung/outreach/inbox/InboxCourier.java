package dev.rung.outreach.inbox;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.MessageTexts;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.sending.contact.SendRefusal;
import dev.rung.outreach.sending.outcome.Courier;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Impossible;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Within;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class InboxCourier implements Courier {

    private final MessageTexts wording;
    private final InboxMessages messages;
    private final Clock clock;

    InboxCourier(MessageTexts wording, InboxMessages messages, Clock clock) {
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.INBOX;
    }

    @Override
    public Uni<Preparation> prepare(Parcel parcel) {
        return messages.canTake(parcel)
                .chain(can -> can
                        ? wording.of(parcel.occasion(), parcel.locale())
                        : Uni.createFrom().item(Optional.<Letter>empty()))
                .map(letter -> putIn(parcel, letter));
    }

    private Preparation putIn(Parcel parcel, Optional<Letter> letter) {
        return letter.<Preparation>map(words -> new Within(() -> messages.add(parcel, words, clock.instant())))
                .orElseGet(() -> new Impossible(SendRefusal.NOTHING_TO_TELL));
    }
}
