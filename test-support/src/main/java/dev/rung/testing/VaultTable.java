package dev.rung.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// The keys of a service's personal data, as they lie in its schema.
public final class VaultTable {

    private VaultTable() {}

    /// As erasure does.
    ///
    /// @param service its short name, such as `feedback`
    /// @return whether the owner had a key
    public static boolean forget(String service, UUID owner) {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), service, service);
                var update = connection.prepareStatement("update vault_keys"
                        + " set master_key_id = null, wrapped_key = null, forgotten_at = now() where owner = ?")) {
            update.setObject(1, owner);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
