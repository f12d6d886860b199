package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.Key;
import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request is about, found out only where a rule asks for it. */
final class Facts {

    private static final PathPattern PERSON = PathPatternParser.defaultInstance.parse("/v1/people/{person}/**");

    private final Asked asked;
    private final Supplier<Optional<String>> operation;
    private final Supplier<Optional<String>> organization;
    private final Supplier<Optional<PathContainer>> path;

    Facts(Asked asked, Operations operations, PersonRepository people) {
        this.asked = asked;
        this.path = SingletonSupplier.of(() -> decodable(() -> PathContainer.parsePath(asked.path())));
        this.operation = SingletonSupplier.of(
                () -> path.get().isEmpty() ? Optional.empty() : operations.named(asked.method(), asked.path()));
        this.organization = SingletonSupplier.of(() -> owner().isEmpty()
                ? Optional.empty()
                : CurrentWorld.in(
                        asked.world(), () -> people.find(owner().get()).map(Person::organizationId)));
    }

    Asked asked() {
        return asked;
    }

    Optional<String> tokenName() {
        return Optional.ofNullable(asked.token()).map(found -> found.token().name());
    }

    Optional<String> operation() {
        return operation.get();
    }

    /** The key of the organization of the token's owner. */
    Optional<String> callersOrganization() {
        return organization.get();
    }

    /** Whether all matchers of the rule match. */
    boolean match(LoadedRules.Loaded loaded) {
        FaultRule rule = loaded.rule();
        return isOrAny(rule.method(), () -> Optional.of(asked.method()))
                && isOrAny(rule.token(), this::tokenName)
                && isOrAny(loaded.person(), this::person)
                && (loaded.path() == null
                        || path.get().filter(loaded.path()::matches).isPresent())
                && isOrAny(rule.operation(), operation)
                && (isOrAny(loaded.organization(), this::sentOrganization)
                        || isOrAny(loaded.organization(), organization));
    }

    private static boolean isOrAny(@Nullable String wanted, Supplier<Optional<String>> fact) {
        return wanted == null || fact.get().filter(wanted::equals).isPresent();
    }

    private Optional<String> owner() {
        return Optional.ofNullable(asked.token()).map(found -> found.token().personId());
    }

    private Optional<String> person() {
        Optional<String> sent = path.get()
                .map(PERSON::matchAndExtract)
                .map(extracted -> extracted.getUriVariables().get("person"));
        return sent.filter("me"::equals).isPresent() ? owner() : sent.map(Key::of);
    }

    private Optional<String> sentOrganization() {
        return decodable(() -> SentTarget.parameters(asked.query()).getFirst("orgId"))
                .flatMap(sent -> decodable(() -> StringUtils.uriDecode(sent, StandardCharsets.UTF_8)))
                .map(Key::of);
    }

    /** What is badly encoded matches nothing. */
    private static <T> Optional<T> decodable(Supplier<@Nullable T> decoding) {
        try {
            return Optional.ofNullable(decoding.get());
        } catch (IllegalArgumentException badlyEncoded) {
            return Optional.empty();
        }
    }
}
