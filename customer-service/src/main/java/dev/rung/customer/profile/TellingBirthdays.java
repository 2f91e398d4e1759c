package dev.rung.customer.profile;

import dev.rung.customer.minor.JudgingMinors;
import dev.rung.customer.profile.ProfileScan.ScannedProfile;
import dev.rung.customer.profile.milestone.BirthdayPolicy;
import dev.rung.customer.profile.milestone.BirthdayPolicy.DueDays;
import dev.rung.customer.profile.milestone.MilestoneSettings;
import dev.rung.customer.profile.milestone.ProfileFacts;
import dev.rung.customer.profile.milestone.TellingMilestones;
import dev.rung.customer.register.Registering;
import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/// Opens every profile once a day, tells the birthdays that are due, and sees who is no minor any more (or is one, by
/// another setting), each in a transaction of its own. The day is kept when all are told: a run that died is made
/// again, and tells what is left.
@ApplicationScoped
class TellingBirthdays {

    private static final Logger LOG = Logger.getLogger(TellingBirthdays.class);

    private final ProfileScan scan;
    private final Registering registering;
    private final TellingMilestones milestones;
    private final JudgingMinors minors;
    private final Sealing sealing;
    private final MilestoneSettings settings;
    private final Store store;
    private final Clock clock;

    TellingBirthdays(
            ProfileScan scan,
            Registering registering,
            TellingMilestones milestones,
            JudgingMinors minors,
            Sealing sealing,
            MilestoneSettings settings,
            Store store,
            Clock clock) {
        this.scan = scan;
        this.registering = registering;
        this.milestones = milestones;
        this.minors = minors;
        this.sealing = sealing;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    void tellDue() throws SQLException {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        var through = scan.toldThrough();
        if (through != null && !through.isBefore(today) || !scan.begin(today)) {
            return;
        }
        // none where no birthday is told: ages are judged all the same
        var due = BirthdayPolicy.due(through, today, settings.birthdaysToldWithin());
        int told = 0;
        int broken = 0;
        var page = scan.first();
        while (!page.isEmpty()) {
            told += tell(page.profiles().stream().map(ScannedProfile::facts).toList(), due);
            page.profiles().stream().filter(this::changesAge).forEach(this::judge);
            broken += page.broken();
            scan.renew(today);
            page = scan.after(page);
        }
        scan.end(today);
        LOG.infof("Birthdays are told through=%s customers=%d unopened=%d", today, told, broken);
    }

    private boolean changesAge(ScannedProfile profile) {
        return !profile.isRemembered()
                && minors.isMinor(profile.facts().birthday(), profile.timeZone()) != profile.minor();
    }

    /// Read anew under the lock: another birthday may have been written a moment ago.
    private void judge(ScannedProfile profile) {
        Await.on(() -> Panache.withTransaction(() -> registering
                .lockIfKnown(profile.owner())
                .chain(found -> found.isPresent()
                        ? sealing.read(profile.owner())
                                .chain(personal -> minors.judge(
                                        profile.owner(),
                                        personal.birthday(),
                                        found.get().timeZone()))
                        : Uni.createFrom().voidItem())));
    }

    private int tell(List<ProfileFacts> page, DueDays due) {
        var celebrating = page.stream().filter(facts -> isDue(facts, due)).toList();
        celebrating.forEach(facts -> Await.on(() -> Panache.withTransaction(() -> tell(facts, due))));
        return celebrating.size();
    }

    /// Under the lock: whose profile was read a moment ago may be erased by now.
    private Uni<Void> tell(ProfileFacts facts, DueDays due) {
        return registering
                .lockIfKnown(facts.customerId())
                .chain(found -> found.isPresent()
                        ? milestones.birthday(facts, due)
                        : Uni.createFrom().voidItem());
    }

    private static boolean isDue(ProfileFacts facts, DueDays due) {
        var born = facts.birthday();
        return born != null && BirthdayPolicy.birthday(born, due).isPresent();
    }
}
