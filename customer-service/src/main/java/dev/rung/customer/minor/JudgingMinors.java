package dev.rung.customer.minor;

import dev.rung.customer.register.MinorRegister;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps in the register who is a minor today, in the caller's transaction. The day of birth stays sealed.
@ApplicationScoped
public class JudgingMinors {

    private final MinorRegister register;
    private final MinorSettings settings;
    private final Store store;
    private final Clock clock;

    JudgingMinors(MinorRegister register, MinorSettings settings, Store store, Clock clock) {
        this.register = register;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// @param timeZone the customer's, an IANA name
    public boolean isMinor(@Nullable LocalDate birthday, String timeZone) {
        var now = clock.instant();
        var day =
                MinorPolicy.day(LocalDate.ofInstant(now, store.zone()), LocalDate.ofInstant(now, ZoneId.of(timeZone)));
        return MinorPolicy.isMinor(birthday, day, settings.age());
    }

    /// The caller holds the lock on the customer.
    public Uni<Void> judge(UUID customerId, @Nullable LocalDate birthday, String timeZone) {
        return register.minor(customerId, isMinor(birthday, timeZone));
    }
}
