package dev.rung.customer.intake.sender;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

@Path("events/senders")
class SenderResource {

    /// Older counts are deleted.
    static final int MOST_DAYS = 92;

    private final CountedSenders table;
    private final Store store;
    private final CallerLanguage language;
    private final Clock clock;

    SenderResource(CountedSenders table, Store store, CallerLanguage language, Clock clock) {
        this.table = table;
        this.store = store;
        this.language = language;
        this.clock = clock;
    }

    /// The events of each sender, and those of them that were refused.
    ///
    /// By the day on which they came. The last seconds may be missing, and those before an instance ended.
    ///
    /// @param days how many, with today
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<SenderReport> senders(@RestQuery @DefaultValue("7") @Min(1) @Max(MOST_DAYS) int days) {
        var since = LocalDate.ofInstant(clock.instant(), store.zone()).minusDays(days - 1L);
        var texts = language.texts();
        return table.since(since).map(counts -> SenderReport.of(since, counts, texts));
    }
}
