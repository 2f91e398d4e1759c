/// The policy document, and how one differs from another.
///
/// One table, `policies/fields.csv`, has a row for every field: of which type it is, when a change of it is restrictive
/// for members, and what it is called. From it follow the JSON Schema
/// ([dev.rung.scoring.policy.document.DocumentSchema]), the sentences of a difference and the changes that deserve
/// notice ([dev.rung.scoring.policy.document.DocumentDiff]). Bounds and choices of a type are in `policies/types.json`.
@NullMarked
package dev.rung.scoring.policy.document;

import org.jspecify.annotations.NullMarked;
