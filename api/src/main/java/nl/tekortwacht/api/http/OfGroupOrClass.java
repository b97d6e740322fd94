/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters by which a list keeps to the products of a substitution group or an ATC class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "group",
        in = ParameterIn.QUERY,
        description = "Only of products of this substitution group",
        schema = @Schema(type = "string", example = "ABACAVIR-300-MG-TABLET"))
@Parameter(
        name = "atc",
        in = ParameterIn.QUERY,
        description = "Only of products of this ATC class, at any level",
        schema = @Schema(type = "string", example = "J05A"))
@interface OfGroupOrClass {}
