package io.github.fakewebex.webex;

/** The scopes that operations ask for. None implies another: write does not include read. */
public final class Scopes {

    public static final String ADMIN_PEOPLE_READ = "spark-admin:people_read";
    public static final String ADMIN_PEOPLE_WRITE = "spark-admin:people_write";
    public static final String PEOPLE_READ = "spark:people_read";
    public static final String PEOPLE_WRITE = "spark:people_write";

    private Scopes() {}
}
