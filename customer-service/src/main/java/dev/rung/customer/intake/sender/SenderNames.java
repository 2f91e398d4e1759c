package dev.rung.customer.intake.sender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/// Bounds how many senders are told apart: the set of those known is the guard.
@ApplicationScoped
public class SenderNames {

    static final String OTHERS = "rung:others";

    private final Set<String> known = new HashSet<>();
    private final int most;

    SenderNames(SenderSettings settings) {
        this.most = settings.most();
    }

    /// The name under which a sender is counted: the first ones under their own.
    public synchronized String of(EventSender sender) {
        if (known.size() < most) {
            known.add(sender.counted());
        }
        return known.contains(sender.counted()) ? sender.counted() : OTHERS;
    }
}
