package io.github.fakewebex.control.journal;

/**
 * A record that is made of the parameters of the query, each component of one. Handlers that take such records take no
 * other parameters: a request with a mistyped one would verify something else than it says.
 */
interface QueryRecord {}
