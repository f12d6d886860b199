package io.github.fakewebex.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token. It belongs to exactly one world, so whoever presents it needs no other way to name the world; this is
 * why tokens alone are looked up across all worlds.
 */
@Entity
public class AccessToken extends Keyed<String> {

    @Id
    private String text;

    private String world;
    private String name;
    private String personId;

    @Convert(converter = ScopesColumn.class)
    private Set<String> scopes;

    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected AccessToken() {}

    /**
     * @param text what clients send, unique over all worlds
     * @param name what people call the token; shown in place of the text, which is a secret
     * @param expiresAt the moment from which the token is refused, or null for never
     */
    public AccessToken(
            String text, String world, String name, String personId, Set<String> scopes, @Nullable Instant expiresAt) {
        this.text = text;
        this.world = world;
        this.name = name;
        this.personId = personId;
        this.scopes = Set.copyOf(scopes);
        this.expiresAt = expiresAt;
    }

    /** What clients send: a secret. */
    @Override
    public String getId() {
        return text;
    }

    /** Whether that is the token's text. */
    public boolean hasText(String other) {
        return text.equals(other);
    }

    public String world() {
        return world;
    }

    public String name() {
        return name;
    }

    /** The id of the token's owner, in the token's world. */
    public String personId() {
        return personId;
    }

    public Set<String> scopes() {
        return scopes;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** Whether the token is refused at that moment. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
