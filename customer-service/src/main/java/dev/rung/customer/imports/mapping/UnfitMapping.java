package dev.rung.customer.imports.mapping;

import dev.rung.customer.imports.mapping.MappingPolicy.MappingFault;
import dev.rung.platform.problem.Problem;
import java.util.List;

/// The problem that tells a client of all faults of a mapping.
public final class UnfitMapping {

    private UnfitMapping() {}

    /// Throws it where there are any.
    public static void refuse(List<MappingFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var problem = Problem.of(422, "import-mapping-unfit");
        for (var fault : faults) {
            problem = problem.at(fault.field(), fault.reason());
        }
        throw problem.asException();
    }
}
