package io.github.fakewebex.webex.people;

/** All that is shown of a person who was created to who asks for little. */
record PersonId(String id) {}
