package io.github.fakewebex.webex;

/** The scopes that operations ask for. None implies another: write does not include read. */
public final class Scopes {

    public static final String ADMIN_PEOPLE_READ = "spark-admin:people_read";
    public static final String ADMIN_PEOPLE_WRITE = "spark-admin:people_write";
    public static final String PEOPLE_READ = "spark:people_read";
    public static final String PEOPLE_WRITE = "spark:people_write";

    public static final String ADMIN_ORGANIZATIONS_READ = "spark-admin:organizations_read";
    public static final String ADMIN_ROLES_READ = "spark-admin:roles_read";
    public static final String ADMIN_LICENSES_READ = "spark-admin:licenses_read";
    public static final String ADMIN_LOCATIONS_READ = "spark-admin:locations_read";
    public static final String ADMIN_DEVICE_READ = "spark-admin:device_read";

    private Scopes() {}
}
