package dev.rung.customer.group.membership;

import dev.rung.customer.group.rule.GroupRule;
import java.util.UUID;

/// @param isDeleted nobody belongs to it any more
public record KnownGroup(UUID groupId, String name, GroupRule rule, boolean isDeleted) {}
