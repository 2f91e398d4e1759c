package dev.rung.benefits.earning.facts;

import dev.rung.benefits.ledger.LotHolder;

/// A fact and the storefront's name of its customer.
public record ReportedFact(String externalId, Fact fact) {

    public LotHolder holder() {
        return new LotHolder(fact.customerId(), externalId);
    }
}
