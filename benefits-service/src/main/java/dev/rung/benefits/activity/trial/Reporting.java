package dev.rung.benefits.activity.trial;

import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.trial.TrialReports.NewReport;
import dev.rung.benefits.activity.trial.TrialState.Applied;
import dev.rung.benefits.activity.trial.TrialState.Lost;
import dev.rung.benefits.activity.trial.TrialState.Reported;
import dev.rung.benefits.activity.trial.TrialState.Winner;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import dev.rung.platform.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Reads applications and takes the winners' reports. Needs the caller's session; a report needs a transaction.
@ApplicationScoped
class Reporting {

    /// Each who is one with the customer has applied once at most, before they were one.
    private static final int MOST_OF_WHOLE = 20;

    private final CustomerDirectory directory;
    private final RunningActivities activities;
    private final DrawTickets tickets;
    private final TrialReports reports;
    private final Participation participation;
    private final Vault vault;
    private final Store store;
    private final Clock clock;

    Reporting(
            CustomerDirectory directory,
            RunningActivities activities,
            DrawTickets tickets,
            TrialReports reports,
            Participation participation,
            Vault vault,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.activities = activities;
        this.tickets = tickets;
        this.reports = reports;
        this.participation = participation;
        this.vault = vault;
        this.store = store;
        this.clock = clock;
    }

    record TrialApplication(DrawTicket ticket, TrialState state) {}

    /// A customer's own. Fails with 404 where they have none.
    Uni<TrialApplication> of(String externalId, String code) {
        return activities
                .one(code)
                .chain(offer -> directory
                        .keptByExternalId(externalId)
                        .chain(customer -> tickets.of(customer.customerId(), code, Long.MAX_VALUE, MOST_OF_WHOLE))
                        .map(Reporting::theirs)
                        .chain(ticket -> reports.find(ticket.entryId())
                                .map(report ->
                                        new TrialApplication(ticket, state(offer, ticket, report.isPresent())))));
    }

    /// One that has won before the newest.
    private static DrawTicket theirs(List<DrawTicket> tickets) {
        return tickets.stream()
                .filter(DrawTicket::hasWon)
                .findFirst()
                .or(() -> tickets.stream().findFirst())
                .orElseThrow(Reporting::unknown);
    }

    /// Sent again, the first report stands: the key of the table is the guard. Refused to winners who take no part now,
    /// who may report once they are let in again.
    Uni<TrialApplication> report(String externalId, String code, String text) {
        return of(externalId, code)
                .invoke(this::mustBeOpen)
                .call(application -> participation.mustBeAllowedToReceive(
                        application.ticket().customerId()))
                .chain(application -> vault.keyOf(application.ticket().customerId())
                        .chain(key -> reports.add(new NewReport(
                                application.ticket().entryId(),
                                key.sealText(application.ticket().entryId(), text),
                                JsonRows.toMicroseconds(clock.instant()))))
                        .invoke(Reporting::mustBeFirst)
                        .replaceWith(new TrialApplication(application.ticket(), new Reported())));
    }

    private void mustBeOpen(TrialApplication application) {
        switch (application.state()) {
            case Winner(var until) -> {
                if (until.isBefore(LocalDate.ofInstant(clock.instant(), store.zone()))) {
                    throw refused(application.state());
                }
            }
            case Applied _, Lost _, Reported _ -> throw refused(application.state());
        }
    }

    private static void mustBeFirst(boolean added) {
        if (!added) {
            throw refused(new Reported());
        }
    }

    private static TrialState state(ActivityOffer offer, DrawTicket ticket, boolean reported) {
        var trial = Objects.requireNonNull(offer.content().trial());
        return TrialState.of(ticket, offer.content().until(), trial.reportDays(), reported);
    }

    private static RuntimeException refused(TrialState state) {
        return Problem.of(409, "trial-report-not-now")
                .with("state", state.code())
                .asException();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "trial-application-unknown").asException();
    }
}
