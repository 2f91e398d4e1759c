package dev.rung.benefits.merge;

import dev.rung.benefits.ledger.Ledger.AccountUnion;
import dev.rung.platform.directory.MergedCustomers;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// Which accounts are one now: those of a kept customer and of all parts. Told again, it says the same.
final class AccountUnions {

    private AccountUnions() {}

    /// @param customers of whom something was told, and all that were one with them before
    /// @param merges all of theirs
    static List<AccountUnion> of(Collection<UUID> customers, MergedCustomers merges) {
        var concerned = new TreeSet<>(customers);
        concerned.addAll(merges.concerned());
        return concerned.stream().map(one -> union(one, merges)).toList();
    }

    private static AccountUnion union(UUID customer, MergedCustomers merges) {
        var whole = List.copyOf(merges.whole(customer));
        return new AccountUnion(customer, whole.size() == 1 ? null : whole);
    }
}
