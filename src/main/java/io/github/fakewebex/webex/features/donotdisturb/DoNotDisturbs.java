package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Inserts;
import io.github.fakewebex.store.PersonSettings;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.webex.access.PersonRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import io.github.fakewebex.webex.features.SettingStore;
import io.github.fakewebex.webex.features.SettingStores;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes do-not-disturb settings. */
@Service
class DoNotDisturbs implements PersonSettings<DoNotDisturbs.Row> {

    /** A person's entry in a seed file; what is left out is false. */
    record Row(String personId, boolean enabled, boolean ringSplashEnabled, boolean webexGoOverrideEnabled)
            implements PersonSettings.Row {}

    private final SettingStore<DoNotDisturbSetting> settings;
    private final Inserts inserts;
    private final SimClock clock;

    DoNotDisturbs(DoNotDisturbRepository repository, SettingStores stores, Inserts inserts, SimClock clock) {
        this.settings = stores.of(DoNotDisturbSetting.class, repository, DoNotDisturbSetting::new);
        this.inserts = inserts;
        this.clock = clock;
    }

    /** The person's setting. */
    public DoNotDisturb of(PersonRef person) {
        return settings.of(person.personId()).shown(clock.now());
    }

    /**
     * Changes what the change names.
     *
     * @throws WebexErrorException 400 when a member that the world's quirks demand is missing; nothing is changed then
     */
    public void change(PersonRef person, DoNotDisturbChange change) {
        if (CurrentWorld.has(Quirk.DND_REQUIRES_WEBEX_GO_OVERRIDE)
                && !change.webexGoOverrideEnabled().isPresent()) {
            throw new WebexErrorException(WebexError.missingField("webexGoOverrideEnabled"));
        }
        settings.change(person, setting -> {
            DoNotDisturb before = setting.value();
            DoNotDisturb after = new DoNotDisturb(
                    change.enabled().orElse(before.enabled()),
                    change.ringSplashEnabled().orElse(before.ringSplashEnabled()),
                    change.webexGoOverrideEnabled().orElse(before.webexGoOverrideEnabled()));
            Instant now = clock.now();
            setting.change(after, now);
            return new RequestTrace.Change("doNotDisturb", before, after, setting.delay(now));
        });
    }

    @Override
    public String section() {
        return "doNotDisturb";
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    @Transactional(readOnly = true)
    public Object state(String personId) {
        return settings.of(personId).value();
    }

    @Override
    public List<Row> rows() {
        return settings.all().stream()
                .filter(setting -> !setting.value().equals(DoNotDisturb.OFF))
                .map(setting -> new Row(
                        setting.id(),
                        setting.value().enabled(),
                        setting.value().ringSplashEnabled(),
                        setting.value().webexGoOverrideEnabled()))
                .toList();
    }

    @Override
    public void create(List<Row> rows) {
        inserts.into(
                "do_not_disturb",
                "id, enabled, ring_splash_enabled, webex_go_override_enabled,"
                        + " shown_enabled, shown_ring_splash_enabled, shown_webex_go_override_enabled",
                rows,
                row -> Inserts.row(
                        row.personId(),
                        row.enabled(),
                        row.ringSplashEnabled(),
                        row.webexGoOverrideEnabled(),
                        row.enabled(),
                        row.ringSplashEnabled(),
                        row.webexGoOverrideEnabled()));
    }
}
