package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.sim.trace.Plane;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets faults and rate limits meet requests, before anybody asks who calls. A request that is not answered with a status
 * of the fault's own is done at once; only its answer is held back, spoilt and sent later.
 */
@Component
@Order(FaultFilter.ORDER)
class FaultFilter extends OncePerRequestFilter {

    /** Behind what finds out the world, before security. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    private static final String DELIVERY = Delivery.class.getName();

    private final LoadedRules rules;
    private final Strikes strikes;
    private final Throttle throttle;
    private final FaultHeader header;
    private final Answers answers;
    private final Pauses pauses;
    private final Operations operations;
    private final PersonRepository people;

    FaultFilter(
            LoadedRules rules,
            Strikes strikes,
            Throttle throttle,
            FaultHeader header,
            Answers answers,
            Pauses pauses,
            Operations operations,
            PersonRepository people) {
        this.rules = rules;
        this.strikes = strikes;
        this.throttle = throttle;
        this.header = header;
        this.answers = answers;
        this.pauses = pauses;
        this.operations = operations;
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ASYNC && !Plane.DATA.has(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(DELIVERY) instanceof Delivery delivery) {
            proceed(delivery, request, response);
            return;
        }
        WorldState world = RequestTrace.of(request).world().orElse(null);
        if (world == null || (rules.of(world).isEmpty() && !header.isOn(request))) {
            chain.doFilter(request, response);
            return;
        }
        Facts facts = new Facts(Asked.of(world, request), operations, people);
        Optional<Strike> strike;
        try {
            strike = header.isOn(request)
                    ? header.strike(request)
                    : strikes.on(facts, rules.of(world).faults());
        } catch (SimRefusal malformed) {
            answers.refuse(FaultHeader.NAME + ": " + malformed.getMessage(), request, response);
            return;
        }
        if (strike.isPresent()) {
            RequestTrace.of(request).faulted(strike.get().name());
            meet(strike.get(), facts, request, response, chain);
        } else {
            answer(facts, request, response, chain);
        }
    }

    private void meet(
            Strike strike, Facts facts, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer answer = answers.held(request, response);
        Integer status = strike.effect().status();
        if (status == null) {
            answer(facts, request, answer, chain);
        } else {
            answers.write(status, strike, facts.asked().world(), request, answer);
        }
        answers.spoil(strike.effect(), answer);
        Delivery delivery = new Delivery(strike, answer.getContentAsByteArray(), Wire.of(request));
        request.setAttribute(DELIVERY, delivery);
        proceed(delivery, request, response);
    }

    /** Answers truly, if the rate limits let the request through. */
    private void answer(Facts facts, HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        WorldState world = facts.asked().world();
        Throttle.@Nullable Exceeded beyond =
                throttle.count(facts, rules.of(world).limits()).orElse(null);
        if (beyond == null) {
            chain.doFilter(request, answer);
        } else {
            RequestTrace.of(request).faulted(String.valueOf(beyond.limit().name()));
            answers.write(beyond, world, request, answer);
        }
    }

    private void proceed(Delivery delivery, HttpServletRequest request, HttpServletResponse response) {
        try {
            Delivery.Pause pause = delivery.proceed(response).orElse(null);
            if (pause == null) {
                return;
            }
            AsyncContext waiting = request.startAsync(request, response);
            // The pauses are bounded already.
            waiting.setTimeout(0);
            if (pause.silence()) {
                pauses.pause(waiting, pause.length(), delivery.wire()::isClientGone);
            } else {
                pauses.pause(waiting, pause.length());
            }
        } catch (IOException gone) {
            logger.debug("nobody is left to read the answer", gone);
        }
    }
}
