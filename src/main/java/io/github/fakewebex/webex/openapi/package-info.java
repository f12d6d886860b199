/** The data plane's OpenAPI document, made from the same annotations that decide requests. */
@NullMarked
package io.github.fakewebex.webex.openapi;

import org.jspecify.annotations.NullMarked;
