package dev.rung.customer.group.input;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "rung.groups")
interface GroupSettings {

    /// The tags of profiles that rules may ask for, separated by commas. These are kept in the clear; all
    /// others are sealed, since a tag may say anything about a person. After a change of it a profile is found
    /// by its tags once it is put again.
    Optional<Set<String>> tags();
}
