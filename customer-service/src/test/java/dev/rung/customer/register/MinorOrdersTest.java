package dev.rung.customer.register;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// A customer's answers, their age and their guardian's answer come in any order, and so do the events of it.
class MinorOrdersTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private enum Purpose {
        MARKETING,
        PERSONALISATION
    }

    private enum Channel {
        EMAIL,
        SMS,
        INBOX
    }

    private enum Act {
        YES,
        NO,
        IS_MINOR,
        IS_NO_MINOR,
        GUARDIAN_AGREES,
        GUARDIAN_REFUSES
    }

    record Statement(Act act, Purpose purpose, Channel channel) {}

    @Property
    void onlyWhatCountsIsToldAndTheMembersOwnAnswersAreNeverLost(
            @ForAll @Size(max = 25) List<Act> acts, @ForAll Random random) {
        var customer = customer();
        var model = new Model();
        var told = new ArrayList<CustomerEvent.Customer>();
        told.add(customer.snapshot());
        for (var act : acts) {
            var statement =
                    new Statement(act, Purpose.values()[random.nextInt(2)], Channel.values()[random.nextInt(3)]);
            take(statement, customer, START.plusSeconds(told.size()));
            model.take(statement);
            told.add(customer.snapshot());
            assertThat(granted(customer.snapshot().consents())).isEqualTo(model.counting());
            assertThat(granted(WholePolicy.ownConsents(customer.snapshot()))).isEqualTo(model.yes);
            assertThat(customer.snapshot().consents()).hasSizeGreaterThanOrEqualTo(model.isClosed() ? 6 : 0);
        }

        Collections.shuffle(told, random);
        var known = Collections.max(told, comparing(CustomerEvent.Customer::revision));
        assertThat(granted(known.consents())).isEqualTo(model.counting());
    }

    @Property
    void ofOnePersonOneMinorWithoutAGuardianIsEnough(
            @ForAll boolean firstIsMinor, @ForAll boolean secondIsMinor, @ForAll boolean guardianAgrees) {
        var kept = customer();
        var part = customer();
        kept.apply(new Consent("marketing", "inbox", true, START));
        part.apply(new Consent("personalisation", "email", true, START));
        kept.judged(firstIsMinor, true);
        kept.guardianAgrees = guardianAgrees;
        part.judged(secondIsMinor, true);
        part.guardianAgrees = guardianAgrees;

        var told = kept.snapshot(List.of(part));

        var isClosed = (firstIsMinor || secondIsMinor) && !guardianAgrees;
        assertThat(granted(told.consents()))
                .isEqualTo(isClosed ? Set.of() : Set.of("marketing/inbox", "personalisation/email"));
        assertThat(WholePolicy.awaitsGuardian(told)).isEqualTo(firstIsMinor && !guardianAgrees);
    }

    private static final class Model {

        private final Set<String> yes = new HashSet<>();
        private boolean minor;
        private boolean guardian;

        void take(Statement statement) {
            switch (statement.act()) {
                case YES -> yes.add(matter(statement));
                case NO -> yes.remove(matter(statement));
                case IS_MINOR -> minor = true;
                case IS_NO_MINOR -> minor = false;
                case GUARDIAN_AGREES -> guardian = true;
                case GUARDIAN_REFUSES -> guardian = false;
            }
        }

        boolean isClosed() {
            return minor && !guardian;
        }

        Set<String> counting() {
            return isClosed() ? Set.of() : yes;
        }
    }

    private static void take(Statement statement, Customer customer, Instant at) {
        switch (statement.act()) {
            case YES -> customer.apply(consent(statement, true, at));
            case NO -> customer.apply(consent(statement, false, at));
            case IS_MINOR -> customer.judged(true, true);
            case IS_NO_MINOR -> customer.judged(false, true);
            case GUARDIAN_AGREES -> customer.guardianAgrees = true;
            case GUARDIAN_REFUSES -> customer.guardianAgrees = false;
        }
        customer.revised();
    }

    private static Consent consent(Statement statement, boolean granted, Instant at) {
        var words = matter(statement).split("/");
        return new Consent(words[0], words[1], granted, at);
    }

    private static String matter(Statement statement) {
        return (statement.purpose() + "/" + statement.channel()).toLowerCase(Locale.ROOT);
    }

    private static Set<String> granted(List<Consent> consents) {
        return consents.stream()
                .filter(Consent::granted)
                .map(one -> one.purpose() + "/" + one.channel())
                .collect(toSet());
    }

    private static Customer customer() {
        var customer = new Customer();
        customer.customerId = UUID.randomUUID();
        customer.externalId = "C-" + customer.customerId;
        customer.revision = 1;
        customer.locale = "zh-CN";
        customer.timeZone = "Asia/Shanghai";
        customer.registeredAt = START;
        customer.consents = List.of();
        return customer;
    }
}
