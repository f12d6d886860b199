package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Inserts;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.PersonSettings;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.webex.access.PersonRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import io.github.fakewebex.webex.features.SettingChanges;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and changes do-not-disturb settings. */
@Service
class DoNotDisturbs implements PersonSettings<DoNotDisturbs.Row> {

    /** A person's entry in a seed file; what is left out is false. */
    record Row(String personId, boolean enabled, boolean ringSplashEnabled, boolean webexGoOverrideEnabled)
            implements PersonSettings.Row {}

    private final DoNotDisturbRepository settings;
    private final Inserts inserts;
    private final Memory memory;
    private final SimClock clock;
    private final SettingChanges<DoNotDisturbSetting> changes;

    DoNotDisturbs(
            DoNotDisturbRepository settings,
            Inserts inserts,
            RowLocks locks,
            Memory memory,
            SimClock clock,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.inserts = inserts;
        this.memory = memory;
        this.clock = clock;
        this.changes = new SettingChanges<>(DoNotDisturbSetting.class, locks, transaction);
    }

    /** The person's setting. */
    public DoNotDisturb of(PersonRef person) {
        return memory.recall(
                        Memory.Kind.SETTINGS,
                        DoNotDisturbSetting.class,
                        person.personId(),
                        () -> settings.find(person.personId()))
                .orElseThrow(PersonRef::gone)
                .shown(clock.now());
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
        changes.make(person, setting -> {
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
        return settings.find(personId).map(DoNotDisturbSetting::value).orElse(DoNotDisturb.OFF);
    }

    @Override
    public List<Row> rows() {
        return settings.findAll(Sort.by("id")).stream()
                .filter(setting -> !setting.value().equals(DoNotDisturb.OFF))
                .map(setting -> new Row(
                        setting.id(),
                        setting.value().enabled(),
                        setting.value().ringSplashEnabled(),
                        setting.value().webexGoOverrideEnabled()))
                .toList();
    }

    @Override
    public Row defaults(String personId) {
        return new Row(personId, false, false, false);
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
