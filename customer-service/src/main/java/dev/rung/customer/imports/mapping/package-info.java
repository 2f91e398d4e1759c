/// Which column of a file says what.
///
/// In come a mapping, as people chose it, and rows; out go faults of the mapping ([MappingPolicy]), what a row says of
/// a customer ([CustomerRowPolicy]) or which events it tells of an order ([OrderRowPolicy]). Mappings can be saved
/// under a name ([SavedMappingResource]).
@NullMarked
package dev.rung.customer.imports.mapping;

import org.jspecify.annotations.NullMarked;
