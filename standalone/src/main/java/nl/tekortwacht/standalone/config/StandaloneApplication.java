/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.config;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The four services as one application: one HTTP server, one connection pool, one clock. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StandaloneApplication {}
