package io.github.fakewebex.webex.oauth;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<Grant, String> {

    Grant save(Grant grant);

    Optional<Grant> findByRefreshToken(String refreshToken);

    boolean existsByTokenName(String tokenName);

    /** The grant, which nobody else can refresh until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Grant g where g.refreshToken = :refreshToken")
    Optional<Grant> findToRefresh(String refreshToken);
}
