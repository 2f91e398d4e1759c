package dev.rung.system;

import java.util.List;
import java.util.Optional;

/// A suite as the world sees it.
public interface SuiteAccess {

    String gateway();

    String identity();

    /// The name that requests ask for where the address is that of an ingress.
    Optional<String> host();

    /// The mails that came for an address, each as it came in; empty where nobody can look at them from here.
    Optional<List<String>> mailsTo(String address);
}
