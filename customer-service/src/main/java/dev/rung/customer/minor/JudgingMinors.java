package dev.rung.customer.minor;

import dev.rung.customer.register.MinorRegister;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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

    /// On the store's day.
    public boolean isMinor(@Nullable LocalDate birthday) {
        return MinorPolicy.isMinor(birthday, LocalDate.ofInstant(clock.instant(), store.zone()), settings.age());
    }

    /// The caller holds the lock on the customer.
    public Uni<Void> judge(UUID customerId, @Nullable LocalDate birthday) {
        return register.minor(customerId, isMinor(birthday));
    }
}
