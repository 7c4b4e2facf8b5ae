package org.puriq.base;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Everything that was recorded, by kind, each kind in its own order. Immutable; a change gives another one. */
public final class Records {
    public static final Records NONE = new Records(Map.of());

    private final Map<Class<?>, SequencedMap<String, Recorded>> byKind;

    private Records(Map<Class<?>, SequencedMap<String, Recorded>> byKind) {
        this.byKind = byKind;
    }

    public <T extends Recorded> List<T> all(Class<T> kind) {
        return ofKind(kind).values().stream().map(kind::cast).toList();
    }

    public <T extends Recorded> Optional<T> find(Class<T> kind, String id) {
        return Optional.ofNullable(ofKind(kind).get(id)).map(kind::cast);
    }

    public boolean has(Class<? extends Recorded> kind, String id) {
        return ofKind(kind).containsKey(id);
    }

    public int count(Class<? extends Recorded> kind) {
        return ofKind(kind).size();
    }

    /** With these records of one kind added at the end, or put in the place of those with the same identity. */
    public Records with(Class<? extends Recorded> kind, Collection<? extends Recorded> added) {
        SequencedMap<String, Recorded> changed = new LinkedHashMap<>(ofKind(kind));
        added.forEach(each -> changed.put(each.id(), each));
        return with(kind, changed);
    }

    public Records without(Class<? extends Recorded> kind, Collection<String> ids) {
        SequencedMap<String, Recorded> changed = new LinkedHashMap<>(ofKind(kind));
        changed.keySet().removeAll(ids);
        return with(kind, changed);
    }

    private Records with(Class<?> kind, SequencedMap<String, Recorded> changed) {
        var all = new HashMap<>(byKind);
        all.put(kind, changed);
        return new Records(all);
    }

    private SequencedMap<String, Recorded> ofKind(Class<?> kind) {
        return byKind.getOrDefault(kind, new LinkedHashMap<>());
    }
}
