/// The histories of customers. In: facts about their orders, and from elsewhere their tiers, benefits that multiply,
/// member status and days of activity. Decided: nothing. Out:
/// [CustomerFacts][dev.rung.benefits.earning.facts.CustomerFacts], for settling and trials alike.
@NullMarked
package dev.rung.benefits.earning.history;

import org.jspecify.annotations.NullMarked;
