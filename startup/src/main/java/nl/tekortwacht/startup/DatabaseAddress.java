/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and as whom to go there.
 *
 * @param jdbcUrl the address as JDBC knows it
 * @param user empty if the server needs none
 * @param password empty if the server needs none
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    private static final String R2DBC = "r2dbc:";
    private static final String POOL = "pool:";

    /**
     * The same database over JDBC. Options are left out, since the two drivers name them differently.
     *
     * @throws IllegalArgumentException if the address is missing or not one of R2DBC
     */
    public static DatabaseAddress ofR2dbc(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url == null || !url.startsWith(R2DBC)) {
            throw new IllegalArgumentException("not an R2DBC address: spring.r2dbc.url = " + url);
        }
        int options = url.indexOf('?');
        String address = url.substring(R2DBC.length(), options < 0 ? url.length() : options);
        return new DatabaseAddress(
                "jdbc:" + (address.startsWith(POOL) ? address.substring(POOL.length()) : address),
                Objects.requireNonNullElse(user, ""),
                Objects.requireNonNullElse(password, ""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
