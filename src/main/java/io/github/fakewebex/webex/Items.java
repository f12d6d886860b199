package io.github.fakewebex.webex;

import java.util.List;

/** A list as Webex shows most of them. */
public record Items<T>(List<T> items) {}
