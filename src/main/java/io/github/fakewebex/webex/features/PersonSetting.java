package io.github.fakewebex.webex.features;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature's setting of one person, whose id is the person's. A write shows at once, except in worlds with
 * {@link Quirk#STALE_READS}: there readers see the former value for a while, as they may on a real, distributed service.
 */
@MappedSuperclass
public abstract class PersonSetting extends WorldScoped {

    private @Nullable Instant showsAt;

    protected PersonSetting(String personId) {
        super(personId);
    }

    /**
     * Whether readers still see what was there before the latest write. What was written longer ago than the quirk says by
     * now, or while the clock stood later than it does by now, shows at once.
     */
    protected boolean isHidden(Instant now) {
        Integer delay = CurrentWorld.quirkValue(Quirk.STALE_READS);
        return delay != null && showsAt != null && now.isBefore(showsAt) && !now.isBefore(showsAt.minusMillis(delay));
    }

    /** What the journal is told of a write that does not show at once; empty when it does. */
    public List<String> delay(Instant now) {
        return isHidden(now)
                ? List.of("the change shows only from " + showsAt + " (quirk " + Quirk.STALE_READS.label() + ")")
                : List.of();
    }

    /**
     * To be called before the value changes. Changes that follow while one is hidden show together with it.
     *
     * @param keepShown copies the present value to where readers find it while the new one is hidden
     */
    protected void beforeChange(Instant now, Runnable keepShown) {
        Integer delay = CurrentWorld.quirkValue(Quirk.STALE_READS);
        if (delay == null) {
            showsAt = null;
        } else if (!isHidden(now)) {
            keepShown.run();
            showsAt = now.plusMillis(delay);
        }
    }
}
