/// Laws about the tiers that a customer held: what scoring's history says of them and what a member reads in feedback.
@NullMarked
package dev.rung.system.tiers;

import org.jspecify.annotations.NullMarked;
