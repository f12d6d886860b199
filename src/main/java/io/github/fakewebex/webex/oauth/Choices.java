package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.Role;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current world who can sign in. */
@Component
class Choices {

    /** More than anyone reads through. */
    private static final int MOST = 100;

    private final EntityManager entities;

    Choices(EntityManager entities) {
        this.entities = entities;
    }

    /** A person, as the consent page shows them. */
    record Choice(String personId, String displayName, List<String> roles) {}

    private record Name(String id, String displayName) {}

    private record Granted(String personId, Role role) {}

    /** The first of them by name. */
    @Transactional(readOnly = true)
    public List<Choice> first() {
        List<Name> names = entities.createQuery(
                        "select p.id, p.displayName from Person p where p.type = :type order by p.displayName, p.id",
                        Name.class)
                .setParameter("type", Person.Type.PERSON)
                .setMaxResults(MOST)
                .getResultList();
        Map<String, List<String>> roles = roles(names);
        return names.stream()
                .map(name -> new Choice(name.id(), name.displayName(), roles.getOrDefault(name.id(), List.of())))
                .toList();
    }

    private Map<String, List<String>> roles(List<Name> names) {
        return entities.createQuery("select p.id, r from Person p join p.roles r where p.id in :ids", Granted.class)
                .setParameter("ids", names.stream().map(Name::id).toList())
                .getResultStream()
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .collect(Collectors.groupingBy(
                        Granted::personId,
                        Collectors.mapping(granted -> granted.role().displayName(), Collectors.toList())));
    }
}
