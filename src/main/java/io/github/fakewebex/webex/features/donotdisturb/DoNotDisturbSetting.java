package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.webex.features.PersonSetting;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored do-not-disturb setting of a person. */
@Entity
@Table(name = "do_not_disturb")
class DoNotDisturbSetting extends PersonSetting {

    @Embedded
    private DoNotDisturb value;

    @Embedded
    @AttributeOverride(name = "enabled", column = @Column(name = "shown_enabled"))
    @AttributeOverride(name = "ringSplashEnabled", column = @Column(name = "shown_ring_splash_enabled"))
    @AttributeOverride(name = "webexGoOverrideEnabled", column = @Column(name = "shown_webex_go_override_enabled"))
    private DoNotDisturb shown;

    protected DoNotDisturbSetting() {
        this("");
    }

    DoNotDisturbSetting(String personId) {
        super(personId);
        this.value = DoNotDisturb.OFF;
        this.shown = DoNotDisturb.OFF;
    }

    DoNotDisturb value() {
        return value;
    }

    DoNotDisturb shown(Instant now) {
        return isHidden(now) ? shown : value;
    }

    void change(DoNotDisturb newValue, Instant now) {
        beforeChange(now, () -> shown = value);
        value = newValue;
    }
}
