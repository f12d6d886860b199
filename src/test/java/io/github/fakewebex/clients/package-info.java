/** Programs of others, driving the server. */
@NullMarked
package io.github.fakewebex.clients;

import org.jspecify.annotations.NullMarked;
