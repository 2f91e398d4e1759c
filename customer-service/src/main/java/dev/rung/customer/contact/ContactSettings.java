package dev.rung.customer.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.contacts")
interface ContactSettings {

    /// The country (ISO 3166) of telephone numbers that are written without a country's code. After a change
    /// of it a profile is found by the new form once it is put again, also unchanged.
    @WithDefault("CN")
    String defaultRegion();

    /// How many searches by contact each member of staff may make in an hour. An agent on the telephone needs
    /// some twenty; with more, a list of stolen addresses could be tried.
    @WithDefault("60")
    int searchesPerHour();
}
