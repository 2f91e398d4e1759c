/// How the API's document describes policies. The routes take and give them as JSON, since what a policy may hold
/// is a table of fields ([dev.rung.scoring.policy.document.DocumentSchema]); its schema is made from that table.
@NullMarked
package dev.rung.scoring.openapi;

import org.jspecify.annotations.NullMarked;
