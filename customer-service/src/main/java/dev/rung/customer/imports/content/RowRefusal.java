package dev.rung.customer.imports.content;

import dev.rung.customer.cloudevents.Defect;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// A row that was set aside.
///
/// @param line its number in the file, from 1
/// @param defects fields and reasons, no values
@RegisterForReflection
public record RowRefusal(int line, List<Defect> defects) {}
