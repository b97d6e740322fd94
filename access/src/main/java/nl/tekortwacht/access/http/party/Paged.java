/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the keys of a list of what belongs to parties. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "page",
        in = ParameterIn.QUERY,
        description = "Which page, from 1",
        schema = @Schema(type = "integer", minimum = "1", maximum = "100000", defaultValue = "1"))
@Parameter(
        name = "pageSize",
        in = ParameterIn.QUERY,
        description = "How many per page",
        schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
@Parameter(
        name = "party",
        in = ParameterIn.QUERY,
        description = "Only of this party; who acts for a party sees those of its own in any case",
        schema = @Schema(type = "string", example = "mah:noord"))
@interface Paged {}
