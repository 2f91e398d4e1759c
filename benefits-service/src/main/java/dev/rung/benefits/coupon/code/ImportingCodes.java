package dev.rung.benefits.coupon.code;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.coupon.code.CodeFile.CodeLine;
import dev.rung.benefits.coupon.code.CodeReading.ReadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode.CodeFlaw;
import dev.rung.benefits.coupon.code.CouponCodes.CodeOwner;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.platform.database.Await;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes in a file of codes while it arrives, a page in each transaction. A file that broke off is sent again:
/// codes that are the batch's already are counted and change nothing.
@ApplicationScoped
class ImportingCodes {

    private static final int PAGE = 5000;

    /// More of them help nobody; they are counted.
    private static final int MOST_REFUSALS = 1000;

    private final CouponCodes codes;

    ImportingCodes(CouponCodes codes) {
        this.codes = codes;
    }

    record RefusedLine(int line, CodeFlaw flaw) {}

    /// @param present were the batch's before, or came earlier in the file
    /// @param refused the first of them
    record CodeImport(int added, int present, int refusals, List<RefusedLine> refused) {

        CodeImport and(CodeImport next) {
            var both = new ArrayList<>(refused);
            next.refused.stream().limit(MOST_REFUSALS - both.size()).forEach(both::add);
            return new CodeImport(
                    added + next.added, present + next.present, refusals + next.refusals, List.copyOf(both));
        }
    }

    /// Blocks: not to be called on an event loop.
    CodeImport add(UUID batchId, InputStream body) throws IOException {
        var file = new CodeFile(body);
        var sum = new CodeImport(0, 0, 0, List.of());
        for (var page = file.next(PAGE); !page.isEmpty(); page = file.next(PAGE)) {
            var lines = page;
            sum = sum.and(Await.on(() -> Panache.withTransaction(() -> addPage(batchId, lines))));
        }
        return sum;
    }

    private Uni<CodeImport> addPage(UUID batchId, List<CodeLine> lines) {
        var readable = lines.stream()
                .map(CodeLine::reading)
                .filter(ReadableCode.class::isInstance)
                .map(ReadableCode.class::cast)
                .collect(toMap(ReadableCode::normal, code -> code, (first, _) -> first));
        return codes.add(readable.values().stream()
                        .map(code -> new CouponCode(code.normal(), code.written(), batchId, true))
                        .toList())
                .chain(added -> codes.owners(readable.keySet())
                        .map(owners -> owners.stream().collect(toMap(CodeOwner::normal, CodeOwner::batchId)))
                        .map(owners -> told(batchId, lines, owners, added)));
    }

    private static CodeImport told(UUID batchId, List<CodeLine> lines, Map<String, UUID> owners, int added) {
        var refused = lines.stream()
                .flatMap(line -> switch (line.reading()) {
                    case UnreadableCode(var flaw) -> List.of(new RefusedLine(line.line(), flaw)).stream();
                    case ReadableCode(var normal, var _) ->
                        batchId.equals(owners.get(normal))
                                ? List.<RefusedLine>of().stream()
                                : List.of(new RefusedLine(line.line(), CodeFlaw.OF_ANOTHER_BATCH)).stream();
                })
                .toList();
        return new CodeImport(
                added,
                lines.size() - added - refused.size(),
                refused.size(),
                refused.stream().limit(MOST_REFUSALS).toList());
    }
}
