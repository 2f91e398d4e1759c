package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.group.CustomerGroups;
import dev.rung.benefits.group.CustomerGroups.GroupWish;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Decides whether an extension may be drafted: for one group, to a day that is still to come and not too
/// far, and back to a day that is over and not too long ago.
final class ExtensionPlanPolicy {

    private ExtensionPlanPolicy() {}

    static List<DocumentFlaw> flaws(ExtensionRequest request, LocalDate today, ExtensionSettings settings) {
        var flaws = new ArrayList<>(CustomerGroups.flaws(new GroupWish(request.externalIds(), request.tier())));
        var latest = today.plus(settings.farthest());
        if (request.until().isBefore(today) || request.until().isAfter(latest)) {
            flaws.add(new DocumentFlaw("until", between(today, latest)));
        }
        var since = request.reinstateSince();
        var earliest = today.minus(settings.longestAgo());
        if (since != null && (since.isBefore(earliest) || !since.isBefore(today))) {
            flaws.add(new DocumentFlaw("reinstateSince", between(earliest, today.minusDays(1))));
        }
        return List.copyOf(flaws);
    }

    private static Text between(LocalDate least, LocalDate most) {
        return Text.of("reason.between").with("least", least.toString()).with("most", most.toString());
    }
}
