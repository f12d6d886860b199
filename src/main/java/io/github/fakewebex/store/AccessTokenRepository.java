package io.github.fakewebex.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The door into worlds: the one table that is looked up before the world is known. */
public interface AccessTokenRepository extends Repository<AccessToken, String> {

    /** What a token's text leads to: the token, and its world as it is now. */
    record Found(AccessToken token, WorldState world) {

        Found(AccessToken token, World world, @Nullable WriteCount count) {
            this(token, world.state(count == null ? null : count.written()));
        }
    }

    AccessToken save(AccessToken token);

    /** The token with that text, and its world. */
    @Query("""
            select new io.github.fakewebex.store.AccessTokenRepository$Found(t, w, c)
            from AccessToken t join World w on w.name = t.world left join WriteCount c on c.world = w.name
            where t.text = :text""")
    Optional<Found> find(String text);

    /** Deletes the world's token of that name; returns how many there were: one or none. */
    @Modifying
    @Query("delete from AccessToken t where t.world = :world and t.name = :name")
    int deleteByName(String world, String name);

    /** The world's tokens, by name. */
    @Query("select t from AccessToken t where t.world = :world order by t.name")
    List<AccessToken> ofWorld(String world);

    /** The world's token of that name. */
    Optional<AccessToken> findByWorldAndName(String world, String name);

    /** How many tokens the world has. */
    long countByWorld(String world);

    /** The names of a world's tokens that never expire, in alphabetical order. */
    @Query("select t.name from AccessToken t where t.world = :world and t.expiresAt is null order by t.name")
    List<String> lastingNames(String world);
}
