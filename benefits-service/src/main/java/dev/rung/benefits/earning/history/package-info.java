/// What is known of customers, put together. In: facts about their orders, and from elsewhere their tiers, benefits
/// that
/// multiply, member status and days of activity. Decided: nothing. Out:
/// [CustomerFacts][dev.rung.benefits.earning.facts.CustomerFacts], for settling, trials and quotes alike.
@NullMarked
package dev.rung.benefits.earning.history;

import org.jspecify.annotations.NullMarked;
