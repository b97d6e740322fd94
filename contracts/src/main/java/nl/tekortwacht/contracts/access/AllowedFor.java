/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call an endpoint; the only place where that is said. An endpoint without it answers nobody, and fails the
 * build. {@code docs/access.md} shows all of them as one matrix.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedFor {

    /** The roles that may call it about anybody. */
    Role[] value() default {};

    /**
     * The roles that may call it about their own party only. The endpoint takes the {@link Grant} as a parameter and
     * keeps to it: what is of another party is answered as if it were not there, and refused where it is sent in.
     */
    Role[] own() default {};

    /** What a machine's token must be good for, if it is not what the method says: GET is to read, the rest to manage. */
    Scope[] scope() default {};
}
