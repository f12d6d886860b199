/** How the simulator is set up: its properties, JSON and the servlet container. Depends on nothing of ours. */
@NullMarked
package io.github.fakewebex.config;

import org.jspecify.annotations.NullMarked;
