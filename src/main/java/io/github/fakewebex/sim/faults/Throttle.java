package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.RowLocks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts requests against rate limits, in fixed windows of the world's clock. */
@Component
class Throttle {

    private final ArmedLimitRepository limits;
    private final RowLocks locks;
    private final RateCountRepository counts;
    private final SimClock clock;
    private final TransactionTemplate transaction;

    Throttle(
            ArmedLimitRepository limits,
            RowLocks locks,
            RateCountRepository counts,
            SimClock clock,
            TransactionTemplate transaction) {
        this.limits = limits;
        this.locks = locks;
        this.counts = counts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A limit that a request is beyond.
     *
     * @param retryAfter how many whole seconds there are until the next window begins, at least 1
     */
    record Exceeded(RateLimit limit, long retryAfter) {}

    /** Counts the request; empty when it is within all limits. */
    Optional<Exceeded> count(Facts facts, List<RateLimit> rules) {
        return CurrentWorld.in(
                facts.asked().world(),
                () -> rules.stream()
                        .filter(rule -> holder(rule, facts).isPresent())
                        .flatMap(rule -> transaction.execute(status -> lockAndCount(rule, facts)).stream())
                        .findFirst());
    }

    /** The limit that the request would be beyond if it came now; nothing is counted. */
    Optional<RateLimit> foreseen(Facts facts, List<RateLimit> rules) {
        return CurrentWorld.in(
                facts.asked().world(),
                () -> rules.stream()
                        .filter(rule -> holder(rule, facts)
                                .map(holder -> counts.find(RateCount.id(String.valueOf(rule.name()), holder))
                                        .map(count -> count.requestsSince(began(rule)))
                                        .orElse(0L))
                                .filter(requests -> requests >= Objects.requireNonNull(rule.requests()))
                                .isPresent())
                        .findFirst());
    }

    /** Whom the request is counted for; empty when the limit is not about it. */
    private static Optional<String> holder(RateLimit rule, Facts facts) {
        boolean about = (rule.token() == null
                        || facts.tokenName().filter(rule.token()::equals).isPresent())
                && (rule.operation() == null
                        || facts.operation().filter(rule.operation()::equals).isPresent());
        if (!about) {
            return Optional.empty();
        }
        return rule.per() == RateLimit.Per.TOKEN ? facts.tokenName() : facts.callersOrganization();
    }

    private Optional<Exceeded> lockAndCount(RateLimit remembered, Facts facts) {
        // No two requests are counted as one, nor a holder's first one twice. Another limit may be in its place
        // meanwhile.
        return locks.lock(ArmedLimit.class, String.valueOf(remembered.name()))
                .map(ArmedLimit::rule)
                .flatMap(rule -> holder(rule, facts).flatMap(holder -> count(rule, holder)));
    }

    private Optional<Exceeded> count(RateLimit rule, String holder) {
        String name = String.valueOf(rule.name());
        long began = began(rule);
        RateCount count = counts.find(RateCount.id(name, holder)).orElseGet(() -> new RateCount(name, holder));
        if (count.requestsSince(began) >= Objects.requireNonNull(rule.requests())) {
            long left = began + rule.length().toMillis() - clock.now().toEpochMilli();
            return Optional.of(new Exceeded(rule, Math.max(1, (left + 999) / 1000)));
        }
        count.count(began);
        counts.save(count);
        return Optional.empty();
    }

    private long began(RateLimit rule) {
        long length = rule.length().toMillis();
        return Math.floorDiv(clock.now().toEpochMilli(), length) * length;
    }
}
