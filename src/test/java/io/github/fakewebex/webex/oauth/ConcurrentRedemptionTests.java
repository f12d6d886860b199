package io.github.fakewebex.webex.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Requests that bring the same code or refresh token at the same moment. */
@FakeWebexTest
class ConcurrentRedemptionTests {

    private static final int REQUESTS = 16;

    @RepeatedTest(5)
    void a_code_is_redeemed_by_one_only(TestWorld world) throws Exception {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming(program.code(Map.of()));
        List<Integer> statuses =
                atOnce(() -> program.post(form)).stream().map(Answer::status).toList();
        assertThat(statuses).containsOnly(200, 400);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void of_many_refreshes_at_once_one_token_is_left(TestWorld world) throws Exception {
        SignIn program = new SignIn(world);
        String refreshToken = program.tokens(program.redeeming(program.code(Map.of())))
                .get("refresh_token")
                .asString();
        List<Answer> answers = atOnce(() -> program.post(program.refreshing(refreshToken)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream()
                        .map(answer -> JsonMapper.shared()
                                .readTree(answer.body())
                                .get("access_token")
                                .asString())
                        .filter(token -> program.with(token, HttpMethod.GET, "/v1/people/me/features/doNotDisturb", "")
                                        .status()
                                == 200))
                .hasSize(1);
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            CyclicBarrier start = new CyclicBarrier(REQUESTS);
            List<Callable<Answer>> calls = Collections.nCopies(REQUESTS, () -> {
                start.await();
                return request.call();
            });
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
