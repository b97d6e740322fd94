/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import org.springframework.security.config.web.server.ServerHttpSecurity;

/** Adds to the one chain of security filters, which is built once from all additions. */
@FunctionalInterface
public interface SecurityAddition {

    /** Adds; who may call what is not for an addition to say. */
    void add(ServerHttpSecurity http);
}
