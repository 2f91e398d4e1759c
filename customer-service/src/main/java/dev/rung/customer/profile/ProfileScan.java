package dev.rung.customer.profile;

import dev.rung.customer.profile.milestone.ProfileFacts;
import dev.rung.platform.seal.SealBroken;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads all profiles in the order of customer ids, opening each in memory, and keeps who is at it. The profile of who
/// is part of another customer says the birthday of that one too. No transaction is open between two pages.
@ApplicationScoped
class ProfileScan {

    private static final Logger LOG = Logger.getLogger(ProfileScan.class);

    private static final int PAGE = 1000;

    private static final String PROFILES = """
            select p.customer_id, c.minor, c.minor_remembered, c.time_zone,
                   whole.customer_id as kept_id, whole.external_id, p.seal, k.master_key_id, k.wrapped_key
            from sealed_profile p
                join customer c on c.customer_id = p.customer_id
                join customer whole on whole.customer_id =
                    case when c.merged_into is null then c.customer_id else kept_customer(c.customer_id) end
                join vault_keys k on k.owner = p.customer_id and k.wrapped_key is not null
            where p.customer_id > ? order by p.customer_id limit ?""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// An instance that dies gives up its lease; two that were at it at once tell nothing twice.
    private static final String BEGIN = """
            update birthday_scan set leased_until = clock_timestamp() + interval '30 minutes'
            where (told_through is null or told_through < ?) and leased_until < clock_timestamp()""";

    private static final String RENEW = """
            update birthday_scan set leased_until = clock_timestamp() + interval '30 minutes'
            where told_through is null or told_through < ?""";

    private static final String END = """
            update birthday_scan set told_through = ?, leased_until = '-infinity'
            where told_through is null or told_through < ?""";

    private final AgroalDataSource database;
    private final Sealing sealing;
    private final KeyRing keys;

    ProfileScan(AgroalDataSource database, Sealing sealing, KeyRing keys) {
        this.database = database;
        this.sealing = sealing;
        this.keys = keys;
    }

    /// @param minor whether the register says so
    /// @param isRemembered whether it says so by what was told before a restore, which this profile is older than
    /// @param timeZone the customer's, an IANA name
    record ScannedProfile(UUID owner, boolean minor, boolean isRemembered, String timeZone, ProfileFacts facts) {}

    /// @param last the last customer that was read, also where the profile did not open
    /// @param broken how many profiles did not open
    record ScannedPage(List<ScannedProfile> profiles, Optional<UUID> last, int broken) {

        boolean isEmpty() {
            return last.isEmpty();
        }
    }

    @Nullable
    LocalDate toldThrough() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select told_through from birthday_scan");
                var found = query.executeQuery()) {
            return found.next() ? found.getObject(1, LocalDate.class) : null;
        }
    }

    /// False where another instance is at it, or has come to the end.
    boolean begin(LocalDate day) throws SQLException {
        return lease(BEGIN, day);
    }

    /// As often as a page is read: however many profiles there are, no other instance begins meanwhile.
    void renew(LocalDate day) throws SQLException {
        lease(RENEW, day);
    }

    private boolean lease(String sql, LocalDate day) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, day);
            return update.executeUpdate() > 0;
        }
    }

    void end(LocalDate day) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(END)) {
            update.setObject(1, day);
            update.setObject(2, day);
            update.executeUpdate();
        }
    }

    ScannedPage first() throws SQLException {
        return after(BEFORE_ALL);
    }

    ScannedPage after(ScannedPage page) throws SQLException {
        return after(page.last().orElse(BEFORE_ALL));
    }

    private ScannedPage after(UUID customer) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PROFILES)) {
            return read(query, customer);
        }
    }

    private ScannedPage read(PreparedStatement query, UUID customer) throws SQLException {
        query.setObject(1, customer);
        query.setInt(2, PAGE);
        var profiles = new ArrayList<ScannedProfile>();
        var last = Optional.<UUID>empty();
        int read = 0;
        try (var found = query.executeQuery()) {
            while (found.next()) {
                var owner = found.getObject("customer_id", UUID.class);
                last = Optional.of(owner);
                read++;
                opened(found, owner).ifPresent(profiles::add);
            }
        }
        return new ScannedPage(profiles, last, read - profiles.size());
    }

    /// One profile that was tampered with does not hold up the others' birthdays. A master key that is not configured
    /// fails the run: it is made again, and the day is not lost.
    private Optional<ScannedProfile> opened(ResultSet row, UUID owner) throws SQLException {
        var wrapped = new WrappedKey(row.getString("master_key_id"), row.getBytes("wrapped_key"));
        try {
            var personal = sealing.open(row.getBytes("seal"), keys.unwrap(wrapped, owner));
            var facts = personal.facts(row.getObject("kept_id", UUID.class), row.getString("external_id"));
            return Optional.of(new ScannedProfile(
                    owner,
                    row.getBoolean("minor"),
                    row.getBoolean("minor_remembered"),
                    row.getString("time_zone"),
                    facts));
        } catch (SealBroken | UncheckedIOException _) {
            LOG.errorf("A profile does not open, its birthday is not told customer=%s", owner);
            return Optional.empty();
        }
    }
}
