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

    /** The scope that an administrator's token needs. */
    String scope();

    /** The roles of which an administrator needs one. */
    Role[] roles();

    /** The scope with which people reach themselves, without any role; empty where they may not. */
    String selfScope() default "";

    /** Whether the person must have a Webex Calling licence for the resource to exist. */
    boolean webexCalling() default false;

    /** Cisco's page on the operation. */
    String page();
}
