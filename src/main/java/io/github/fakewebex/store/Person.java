package io.github.fakewebex.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user of an organization, or a bot. */
@Entity
public class Person extends WorldScoped {

    /**
     * What names are made of: no control characters and no halves of characters, which some databases refuse. Spelt so
     * that other languages read it alike: it stands in the OpenAPI documents.
     */
    public static final String PRINTABLE = "[^\\x00-\\x1f\\x7f\\ud800-\\udfff]*";

    /** What is said of any other text. */
    public static final String NOT_PRINTABLE = "must not contain control characters or halves of characters";

    /** What may own an access token; the names are those of Webex's {@code type}. */
    public enum Type {
        PERSON,
        BOT,
        APPUSER
    }

    private String organizationId;
    private @Nullable String locationId;
    private String email;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Type type;

    private Instant created;
    private Instant lastModified;

    @Convert(converter = PersonDetailsColumn.class)
    private PersonDetails details;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @CollectionTable(
            name = "person_role",
            joinColumns = {
                @JoinColumn(name = "world", referencedColumnName = "world"),
                @JoinColumn(name = "person_id", referencedColumnName = "id")
            })
    @Column(name = "role")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(
            name = "person_license",
            joinColumns = {
                @JoinColumn(name = "world", referencedColumnName = "world"),
                @JoinColumn(name = "person_id", referencedColumnName = "id")
            })
    @Column(name = "license_id")
    private Set<String> licenses = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "administered_location",
            joinColumns = {
                @JoinColumn(name = "world", referencedColumnName = "world"),
                @JoinColumn(name = "person_id", referencedColumnName = "id")
            })
    @Column(name = "location_id")
    private Set<String> administeredLocations = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "assigned_customer",
            joinColumns = {
                @JoinColumn(name = "world", referencedColumnName = "world"),
                @JoinColumn(name = "person_id", referencedColumnName = "id")
            })
    @Column(name = "organization_id")
    private Set<String> assignedCustomers = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected Person() {
        super("");
    }

    /**
     * A plain user without roles and licences.
     *
     * @param email the address, unique in the world whatever its case
     */
    public Person(String id, String organizationId, String email, String displayName, Instant created) {
        super(id);
        this.organizationId = organizationId;
        this.email = email.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.type = Type.PERSON;
        this.created = created;
        this.lastModified = created;
        this.details = PersonDetails.NONE;
    }

    public String organizationId() {
        return organizationId;
    }

    /** The location that the person's calling belongs to; null without Webex Calling. */
    public @Nullable String locationId() {
        return locationId;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Type type() {
        return type;
    }

    public Instant created() {
        return created;
    }

    public Instant lastModified() {
        return lastModified;
    }

    public PersonDetails details() {
        return details;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The ids of the person's licences. */
    public Set<String> licenses() {
        return Set.copyOf(licenses);
    }

    /** The ids of the locations that a {@link Role#LOCATION_ADMIN} looks after. */
    public Set<String> administeredLocations() {
        return Set.copyOf(administeredLocations);
    }

    /** The ids of the customers that a {@link Role#PARTNER_ADMIN} looks after. */
    public Set<String> assignedCustomers() {
        return Set.copyOf(assignedCustomers);
    }

    /** Changes the address and the name. */
    public void renamed(String email, String displayName, Instant now) {
        this.email = email.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.lastModified = now;
    }

    public Person modified(Instant lastModified) {
        this.lastModified = lastModified;
        return this;
    }

    public Person as(Type type) {
        this.type = type;
        return this;
    }

    public Person in(@Nullable String locationId) {
        this.locationId = locationId;
        return this;
    }

    public Person with(PersonDetails details) {
        this.details = details;
        return this;
    }

    /** Sets the roles. */
    public Person granted(Set<Role> roles) {
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        return this;
    }

    /** Sets the licences, by their ids. */
    public Person licensed(Set<String> licenses) {
        this.licenses.retainAll(licenses);
        this.licenses.addAll(licenses);
        return this;
    }

    /** Sets the locations that the person looks after, by their ids. */
    public Person administering(Set<String> locations) {
        this.administeredLocations.retainAll(locations);
        this.administeredLocations.addAll(locations);
        return this;
    }

    /** Sets the customers that the person looks after, by their ids. */
    public Person assigned(Set<String> customers) {
        this.assignedCustomers.retainAll(customers);
        this.assignedCustomers.addAll(customers);
        return this;
    }
}
