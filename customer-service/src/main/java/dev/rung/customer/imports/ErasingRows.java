package dev.rung.customer.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.content.RowSubjects;
import dev.rung.customer.imports.content.RowSubjects.SubjectPlace;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes the rows of a customer away from imported files, in the caller's transaction. It finds those that a dry run
/// has come to; the others are deleted with their file, `rung.imports.retention` after it was begun.
@ApplicationScoped
public class ErasingRows {

    private static final Logger LOG = Logger.getLogger(ErasingRows.class);

    private final DataImports imports;
    private final RowSubjects subjects;
    private final ImportContent content;
    private final KeyRing keys;

    ErasingRows(DataImports imports, RowSubjects subjects, ImportContent content, KeyRing keys) {
        this.imports = imports;
        this.subjects = subjects;
        this.content = content;
        this.keys = keys;
    }

    public Uni<Void> erase(String externalId) {
        return imports.withContent().chain(found -> {
            var opened = opened(found);
            return subjects.places(opened, ExternalId.normalised(externalId)).chain(places -> remove(places, opened));
        });
    }

    /// A file whose key does not open is read by nobody; it holds up no erasure.
    private Map<UUID, DataKey> opened(List<DataImport> found) {
        var opened = new HashMap<UUID, DataKey>();
        for (var one : found) {
            try {
                one.key(keys).ifPresent(key -> opened.put(one.importId, key));
            } catch (RuntimeException failure) {
                LOG.errorf("The key of an import does not open import=%s failure=%s", one.importId, failure.getClass());
            }
        }
        return opened;
    }

    private record ChunkPlace(UUID importId, int chunk) {}

    /// In the order of imports and chunks, so that two erasures do not wait for each other.
    private Uni<Void> remove(List<SubjectPlace> places, Map<UUID, DataKey> opened) {
        Map<ChunkPlace, Set<Integer>> byChunk = places.stream()
                .collect(groupingBy(
                        place -> new ChunkPlace(place.importId(), place.chunk()),
                        LinkedHashMap::new,
                        mapping(SubjectPlace::line, toSet())));
        return Multi.createFrom()
                .iterable(byChunk.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> remove(each.getKey(), each.getValue(), opened))
                .collect()
                .last();
    }

    private Uni<Void> remove(ChunkPlace place, Set<Integer> lines, Map<UUID, DataKey> opened) {
        var key = opened.get(place.importId());
        return key == null ? Uni.createFrom().voidItem() : content.remove(place.importId(), key, place.chunk(), lines);
    }
}
