package io.github.fakewebex.sim.faults;

import java.util.function.IntToDoubleFunction;

/**
 * A fault that a request meets.
 *
 * @param name the name of the rule
 * @param effect what is done
 * @param dice the throws that belong to this strike, by their numbers
 */
record Strike(String name, Effect effect, IntToDoubleFunction dice) {}
