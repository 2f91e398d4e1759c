package dev.rung.scoring.population.refresh;

/// How much of the population a census counted.
///
/// @param customers who were counted
/// @param unpaired customers who were not: their standing or their state was on its way when they were read
record CensusCoverage(long customers, long unpaired) {

    /// Nobody looks again at what is drawn, so nothing is drawn where too many are missing.
    ///
    /// @param mostUnpaired the largest share of everybody that may be missing, from 0 to 1
    boolean isEnough(double mostUnpaired) {
        return unpaired <= mostUnpaired * (customers + unpaired);
    }
}
