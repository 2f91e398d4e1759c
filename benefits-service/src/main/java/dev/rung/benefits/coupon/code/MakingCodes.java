package dev.rung.benefits.coupon.code;

import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes codes that nobody can guess, in the caller's transaction.
@ApplicationScoped
public class MakingCodes {

    /// Bounds one statement.
    private static final int PAGE = 10_000;

    private final CouponCodes codes;
    private final SecureRandom dice = new SecureRandom();

    MakingCodes(CouponCodes codes) {
        this.codes = codes;
    }

    /// One code that is somebody's at once.
    public Uni<CouponCode> makeTaken(UUID batchId) {
        var code = code(batchId, CodeAlphabet.USUAL, false);
        return codes.add(List.of(code))
                .chain(added -> added == 1 ? Uni.createFrom().item(code) : makeTaken(batchId));
    }

    /// Exactly so many new ones: one that there was already, which nobody will ever see, is made again.
    Uni<Void> make(UUID batchId, int count, int length) {
        var left = new AtomicInteger(count);
        return Multi.createBy()
                .repeating()
                .uni(() -> codes.add(page(batchId, Math.min(PAGE, left.get()), length))
                        .map(added -> left.addAndGet(-added)))
                .whilst(more -> more > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<CouponCode> page(UUID batchId, int count, int length) {
        var page = new LinkedHashMap<String, CouponCode>();
        while (page.size() < count) {
            var code = code(batchId, length, true);
            page.put(code.normal(), code);
        }
        return List.copyOf(page.values());
    }

    private CouponCode code(UUID batchId, int length, boolean free) {
        var normal = CodeAlphabet.random(dice, length);
        return new CouponCode(normal, CodeAlphabet.grouped(normal), batchId, free);
    }
}
