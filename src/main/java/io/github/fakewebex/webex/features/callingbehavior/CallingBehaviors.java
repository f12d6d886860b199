package io.github.fakewebex.webex.features.callingbehavior;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.CallingProfileRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Inserts;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.Memory.Kind;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.PersonSettings;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.PersonRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import io.github.fakewebex.webex.features.SettingStore;
import io.github.fakewebex.webex.features.SettingStores;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes calling behaviours. */
@Service
class CallingBehaviors implements PersonSettings<CallingBehaviors.Row> {

    /** A person's entry in a seed file. */
    record Row(
            String personId,
            @Nullable BehaviorType behaviorType,
            @Nullable String profileId) implements PersonSettings.Row {}

    private final SettingStore<CallingBehaviorSetting> settings;
    private final OrganizationRepository organizations;
    private final CallingProfileRepository profiles;
    private final Inserts inserts;
    private final Memory memory;
    private final SimClock clock;

    CallingBehaviors(
            CallingBehaviorRepository repository,
            SettingStores stores,
            OrganizationRepository organizations,
            CallingProfileRepository profiles,
            Inserts inserts,
            Memory memory,
            SimClock clock) {
        this.settings =
                stores.of(CallingBehaviorSetting.class, repository, id -> new CallingBehaviorSetting(id, null, null));
        this.organizations = organizations;
        this.profiles = profiles;
        this.inserts = inserts;
        this.memory = memory;
        this.clock = clock;
    }

    /** The person's behaviour, with the effective one worked out from the organization's default of this moment. */
    public CallingBehavior of(PersonRef person) {
        CallingBehaviorSetting setting = settings.of(person.personId());
        Organization organization = organization(person);
        Instant now = clock.now();
        BehaviorType own = setting.shownBehaviorType(now);
        String profile = setting.shownProfileId(now);
        if (profile == null && CurrentWorld.has(Quirk.PROFILE_ID_SHOWS_EFFECTIVE)) {
            profile = organization.defaultProfileId();
        }
        return new CallingBehavior(
                own, Objects.requireNonNullElse(own, organization.defaultBehaviorType()), encoded(profile));
    }

    /**
     * Changes what the change names.
     *
     * @throws WebexErrorException 400 when a value is not usable; nothing is changed then
     */
    public void change(PersonRef person, CallingBehaviorChange change) {
        JsonNullable<@Nullable BehaviorType> behavior =
                parsed("behaviorType", change.behaviorType(), CallingBehaviors::behaviorType);
        JsonNullable<@Nullable String> profile =
                parsed("profileId", change.profileId(), text -> profile(text, person.organizationId()));
        Organization organization = organization(person);
        settings.change(person, setting -> {
            BehaviorChange.Values before = BehaviorChange.Values.of(setting, organization);
            Instant now = clock.now();
            setting.change(behavior.orElse(setting.behaviorType()), profile.orElse(setting.profileId()), now);
            BehaviorChange.Values after = BehaviorChange.Values.of(setting, organization);
            List<String> causes = BehaviorChange.causes(change, before, after, setting.delay(now));
            return new RequestTrace.Change("callingBehavior", before, after, causes);
        });
    }

    private Organization organization(PersonRef person) {
        return memory.recall(
                        Kind.DIRECTORY,
                        Organization.class,
                        person.organizationId(),
                        () -> organizations.find(person.organizationId()))
                .orElseThrow(PersonRef::gone);
    }

    /** The member's three states with its text understood, as the world's quirks have it. */
    private static <T> JsonNullable<@Nullable T> parsed(
            String field, JsonNullable<@Nullable String> sent, Function<String, T> understand) {
        if (!sent.isPresent()) {
            return CurrentWorld.has(Quirk.OMITTED_MEANS_NULL) ? JsonNullable.of(null) : JsonNullable.undefined();
        }
        String text = sent.get();
        if (text == null && CurrentWorld.has(Quirk.EXPLICIT_NULL_REFUSED)) {
            throw unusable(field + ": null is not accepted");
        }
        boolean meansNull = text == null || (text.equals("null") && CurrentWorld.has(Quirk.STRING_NULL_IS_NULL));
        return JsonNullable.of(meansNull ? null : understand.apply(text));
    }

    private static BehaviorType behaviorType(String text) {
        return BehaviorType.of(text)
                .orElseThrow(() -> unusable("behaviorType: '" + WebexError.shortened(text) + "' is not one of "
                        + Arrays.stream(BehaviorType.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private String profile(String text, String organizationId) {
        return WebexId.decode(text)
                .filter(id -> id.is(WebexId.CALLING_PROFILE))
                .map(WebexId::key)
                .filter(key -> profiles.existsByIdAndOrganizationId(key, organizationId))
                .orElseThrow(() -> unusable("profileId: '" + WebexError.shortened(text)
                        + "' is not the id of a calling profile of the person's organization"));
    }

    private static WebexErrorException unusable(String description) {
        return new WebexErrorException(WebexError.malformedBody(description));
    }

    @Override
    public String section() {
        return "callingBehaviors";
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    @Transactional(readOnly = true)
    public BehaviorChange.Values state(String personId) {
        return BehaviorChange.Values.of(
                settings.of(personId), organizations.ofPerson(personId).orElseThrow(PersonRef::gone));
    }

    private static @Nullable String encoded(@Nullable String profile) {
        return profile == null ? null : WebexId.encode(WebexId.CALLING_PROFILE, profile);
    }

    @Override
    public List<Row> rows() {
        return settings.all().stream()
                .filter(setting -> setting.behaviorType() != null || setting.profileId() != null)
                .map(setting -> new Row(setting.id(), setting.behaviorType(), setting.profileId()))
                .toList();
    }

    @Override
    public void create(List<Row> rows) {
        List<CallingBehaviorSetting> created = rows.stream()
                .map(row -> new CallingBehaviorSetting(row.personId(), row.behaviorType(), row.profileId()))
                .toList();
        inserts.into(
                "calling_behavior",
                "id, behavior_type, profile_id",
                created,
                setting -> Inserts.row(setting.id(), setting.behaviorType(), setting.profileId()));
    }
}
