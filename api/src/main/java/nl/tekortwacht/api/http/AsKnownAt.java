/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents that a question can be asked as known at an instant. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "asKnownAt",
        in = ParameterIn.QUERY,
        description =
                "Answer with what had been received, recorded and closed by then: an instant, or a day for its end"
                        + " in Europe/Amsterdam. Later reports do not change the answer",
        schema = @Schema(type = "string", example = "2026-11-20T17:00:00Z"))
@interface AsKnownAt {}
