package io.github.fakewebex.webex.access;

/** What is checked about a caller and what the caller asks for, in the order in which it is checked. */
public enum Check {
    SCOPE("the token has a scope that the operation takes"),
    ROLE("the token's owner has a role for it in that organization, or needs none"),
    ID("the ids can be understood"),
    PERSON("the person is there, and within the caller's reach"),
    LICENSE("the person has the licence that the resource needs");

    private final String passed;

    Check(String passed) {
        this.passed = passed;
    }

    /** What holds once the check is passed. */
    public String passed() {
        return passed;
    }
}
