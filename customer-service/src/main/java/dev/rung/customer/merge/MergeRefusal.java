package dev.rung.customer.merge;

/// Why two customers are not merged. The codes are shown.
enum MergeRefusal {
    SAME_CUSTOMER,
    ERASED,
    /// One of the two; another merge has to be undone first, or the kept one named.
    PART_OF_ANOTHER,
    /// The one that would be given up is proposed for a merge that is not decided.
    PROPOSED_ALREADY
}
