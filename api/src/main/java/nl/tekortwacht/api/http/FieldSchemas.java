/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of each field of an answer whether it may be null; what may not is always there. */
public final class FieldSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && isAnswer(java.getRawClass())) {
            Schema<?> model = model(resolved, context);
            // What a request must hold is said where it is declared.
            if (model.getProperties() != null && model.getRequired() == null) {
                complete(model, java.getRawClass().getRecordComponents());
            }
        }
        return resolved;
    }

    private static boolean isAnswer(Class<?> type) {
        return type.isRecord()
                && (type.getName().startsWith("nl.tekortwacht.api.")
                        || type.getName().startsWith("nl.tekortwacht.access.")
                        || type.getName().startsWith("nl.tekortwacht.contracts."));
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        Schema<?> defined = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? resolved : defined;
    }

    @SuppressWarnings("rawtypes")
    private static void complete(Schema<?> model, RecordComponent[] components) {
        Map<String, Schema> properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            Schema<?> property = properties.get(component.getName());
            if (property != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), orNull(property));
            } else if (property != null) {
                required.add(component.getName());
            }
        }
        model.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of(NULL))));
        }
        Set<String> types = new LinkedHashSet<>();
        if (property.getTypes() != null) {
            types.addAll(property.getTypes());
        } else if (property.getType() != null) {
            types.add(property.getType());
        }
        types.add(NULL);
        property.setTypes(types);
        return withNull(property);
    }

    private static <T> Schema<T> withNull(Schema<T> property) {
        if (property.getEnum() != null) {
            List<@Nullable T> words = new ArrayList<>(property.getEnum());
            words.add(null);
            property.setEnum(words);
        }
        return property;
    }
}
