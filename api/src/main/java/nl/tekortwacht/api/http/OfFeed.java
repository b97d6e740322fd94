/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;

/** Describes the parameters of feeds of the shortage list. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "phase",
        in = ParameterIn.QUERY,
        description = "Only changes that led to one of these phases",
        array = @ArraySchema(schema = @Schema(implementation = Phase.class)))
@Parameter(
        name = "severity",
        in = ParameterIn.QUERY,
        description = "Only of shortages whose assessment now says one of these",
        array = @ArraySchema(schema = @Schema(implementation = Severity.class)))
@Parameter(
        name = "language",
        in = ParameterIn.QUERY,
        description = "The language of the texts",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"nl", "en"},
                        defaultValue = "nl"))
@interface OfFeed {}
