package io.github.fakewebex.control.reports;

import io.github.fakewebex.control.reports.Explanation.Outcome;
import io.github.fakewebex.control.reports.Explanation.Step;
import io.github.fakewebex.sim.faults.Asked;
import io.github.fakewebex.sim.faults.Foresight;
import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.sim.trace.PresentedTokens;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.webex.access.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells each step of the decision about a request. */
@Component
class Explainer {

    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;

    private final PresentedTokens tokens;
    private final DryRun dryRun;
    private final Foresight foresight;
    private final Operations operations;

    Explainer(PresentedTokens tokens, DryRun dryRun, Foresight foresight, Operations operations) {
        this.tokens = tokens;
        this.dryRun = dryRun;
        this.foresight = foresight;
        this.operations = operations;
    }

    Explanation explain(ImaginedRequest request, ImaginedResponse response) {
        RequestTrace trace = tokens.note(request);
        List<Step> steps = new ArrayList<>();
        Optional<Foresight.Foreseen> fault = trace.world()
                .flatMap(world -> foresight.of(new Asked(
                        world,
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        trace.token().orElse(null))));
        String operation =
                operations.named(request.getMethod(), request.getRequestURI()).orElse(null);
        steps.add(fault(fault.orElse(null)));
        Integer status = fault.map(Foresight.Foreseen::status).orElse(null);
        if (status != null) {
            return new Explanation(steps, new Outcome(status, operation, null, ""));
        }
        dryRun.answer(request, response);
        addDecision(steps, trace, operation, response.getStatus());
        return new Explanation(
                steps, new Outcome(response.getStatus(), operation, response.getHeader("Location"), response.body()));
    }

    private static Step fault(Foresight.@Nullable Foreseen fault) {
        if (fault == null) {
            return new Step("FAULT", true, "no fault and no rate limit is in the way");
        }
        return fault.status() == null
                ? new Step("FAULT", true, "the fault " + fault.name() + " would spoil or delay the answer")
                : new Step("FAULT", false, fault.name() + " would answer in place of Webex");
    }

    private static void addDecision(List<Step> steps, RequestTrace trace, @Nullable String operation, int status) {
        String reason = Objects.requireNonNullElse(trace.reason(), "");
        if (status == 401) {
            steps.add(new Step("TOKEN", false, reason));
            return;
        }
        steps.add(new Step(
                "TOKEN",
                true,
                trace.token()
                        .map(found -> "the token is " + found.token().name() + " of world "
                                + found.world().name())
                        .orElse("none is needed here")));
        if (operation == null && (status == NOT_FOUND || status == WRONG_METHOD)) {
            steps.add(new Step("ROUTE", false, reason));
            return;
        }
        steps.add(new Step("ROUTE", true, operation == null ? "it is there" : "the operation is " + operation));
        for (Check check : Check.values()) {
            if (check.name().equals(trace.refusedAt())) {
                steps.add(new Step(check.name(), false, reason));
                return;
            }
            if (operation != null) {
                steps.add(new Step(check.name(), true, check.passed()));
            }
        }
        boolean done = status < 400;
        steps.add(new Step("BODY", done, done ? "what was sent can be used" : reason));
    }
}
