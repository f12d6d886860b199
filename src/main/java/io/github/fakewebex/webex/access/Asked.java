package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.WebexOperation;

/** Who asks for what. A handler takes one whose body may name an organization, to ask {@link Access} about that too. */
public record Asked(Caller caller, WebexOperation operation) {}
