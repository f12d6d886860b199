/**
 * The authorization server: programs that sign people in get their tokens here. A fake has no registry of clients, so any
 * client id and secret will do.
 */
@NullMarked
package io.github.fakewebex.webex.oauth;

import org.jspecify.annotations.NullMarked;
