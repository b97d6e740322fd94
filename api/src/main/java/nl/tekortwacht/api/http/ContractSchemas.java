/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/** Describes the types of the contracts that are written as a text, in the form in which they are written. */
public final class ContractSchemas implements ModelConverter {

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            ProductId.class, "RVG:117142",
            PartyId.class, "mah:noord",
            ReportId.class, "n-2026-0042",
            AtcCode.class, "J05AF06");
    private static final Map<Class<?>, List<String>> WORDS = Map.of(
            Criticality.class, List.of("red", "orange", "yellow", "other"),
            SubstitutionRisk.class, List.of("red", "orange", "green"));

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        String example = EXAMPLES.get(raw);
        if (example != null) {
            return new StringSchema().example(example);
        }
        List<String> words = WORDS.get(raw);
        if (words != null) {
            StringSchema schema = new StringSchema();
            schema.setEnum(words);
            return schema;
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
