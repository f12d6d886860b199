package io.github.fakewebex.webex.features;

import io.github.fakewebex.store.WorldKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The rows of a feature's settings in the current world.
 *
 * @param <S> the setting
 */
@NoRepositoryBean
public interface PersonSettingRepository<S extends PersonSetting> extends JpaRepository<S, WorldKey> {

    /**
     * The person's setting: one element where the person is there, which is null where the person has no row. In one look, so
     * that nobody whose row has just gone with the person is taken for a person who never had one.
     */
    @Query("""
            select s from Person p left join #{#entityName} s on s.world = p.world and s.id = p.id
            where p.id = :personId""")
    List<@Nullable S> ofPerson(String personId);
}
