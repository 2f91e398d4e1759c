package dev.rung.customer.minor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.minors")
interface MinorSettings {

    /// The age in years from which a customer answers for themselves, by the birthday in their profile. Before it they
    /// get no marketing and nothing is personalised without a guardian's consent. 14, as China's law on personal
    /// information has it (article 31); 0: no customer is a minor. Another age holds from the next day on.
    @WithDefault("14")
    int age();
}
