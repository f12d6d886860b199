package io.github.fakewebex.webex;

import io.github.fakewebex.store.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler under {@code /v1} is and who may call it. Access decisions and the OpenAPI document read this and
 * nothing else, so that the rule stands in one place: at the handler.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WebexOperation {

    /** The operation's name within the simulator, such as {@code callingBehavior.read}. */
    String id();

    /** One line for the documentation. */
    String summary();

    /** The scopes of which an administrator's token needs one. */
    String[] scope();

    /** The roles of which an administrator needs one. */
    Role[] roles();

    /** The scope with which people call it who need no role; empty where they may not. */
    String userScope() default "";

    /** Whom people reach who need no role. */
    Reach userReach() default Reach.SELF;

    /** Whether the person must have a Webex Calling licence for the resource to exist. */
    boolean webexCalling() default false;

    /** Whether partners find people of customers by id or address without naming the customer. */
    boolean findsCustomers() default false;

    /** Cisco's page on the operation. */
    String page();

    /** Whom a caller reaches who needs no role. */
    enum Reach {
        /** Only the person that the token belongs to. */
        SELF,
        /** Everybody in the caller's own organization. */
        ORGANIZATION
    }
}
