package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// News of customers, beside what every one of their events says.
///
/// @param memberships those whose membership is known as another one now
/// @param merges those who became part of another one, or of yet another, or are one of their own again
record CustomerChanges(List<Customer> memberships, Set<UUID> merges) {}
