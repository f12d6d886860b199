package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.sim.trace.PresentedTokens;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.sim.trace.TrackingId;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Does a request and takes it back: it goes through the same security, routing, access decision and use case as any
 * other, in a transaction that is rolled back. So what is told of it is what would have happened, whatever it is.
 */
@Component
class DryRun {

    private static final String SIGN_IN = "/v1/authorize";

    private final PresentedTokens tokens;
    private final ObjectProvider<Filter> security;
    private final ObjectProvider<DispatcherServlet> dispatcher;
    private final TransactionTemplate transaction;
    private final Chance chance;

    DryRun(
            PresentedTokens tokens,
            @Qualifier("springSecurityFilterChain") ObjectProvider<Filter> security,
            ObjectProvider<DispatcherServlet> dispatcher,
            PlatformTransactionManager transactions,
            Chance chance) {
        this.tokens = tokens;
        this.security = security;
        this.dispatcher = dispatcher;
        this.chance = chance;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the request would be answered with; its trace, in which the token is noted already, knows the rest. */
    ImaginedResponse answer(ImaginedRequest request, ImaginedResponse response) {
        RequestTrace trace = RequestTrace.of(request);
        String client = request.getParameter("client_id");
        if (request.getRequestURI().equals(SIGN_IN) && client != null) {
            // A sign-in is of its client's world, and a transaction is of one world from its beginning.
            tokens.worldNamedBy(client).map(World::state).ifPresent(trace::belongsTo);
        }
        WorldState world = trace.world().orElseGet(() -> WorldState.plain("-"));
        return chance.aside(() -> CurrentWorld.in(world, () -> {
            TrackingId.choose(request, chance::passingUuid);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                run(request, response);
            });
            return response;
        }));
    }

    private void run(ImaginedRequest request, ImaginedResponse response) {
        try {
            security.getObject()
                    .doFilter(
                            request,
                            response,
                            (inner, answer) -> dispatcher.getObject().service(inner, answer));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
