package dev.rung.customer.profile.milestone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

@ConfigMapping(prefix = "rung.profiles")
public interface MilestoneSettings {

    /// The fields of a complete profile, of name, gender, birthday, region, email and phone: what a member is
    /// rewarded for telling. Few by default: nobody should have to tell more than the shop can use.
    @WithDefault("name,birthday,email")
    Set<ProfileField> completeWith();

    /// How many days back birthdays are made up for after an outage, today among them. A week: a gift some days
    /// late is welcome, one of last month is odd.
    @WithDefault("7")
    int birthdaysToldWithin();
}
