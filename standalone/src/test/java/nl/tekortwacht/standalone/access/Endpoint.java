/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Declaration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * One way to call the system, as its code declares it.
 *
 * @param consumes the first media type that it takes; null if it says none
 * @param allowed null if it does not say who may call it
 */
record Endpoint(
        String method,
        String path,
        @Nullable String consumes,
        @Nullable String produces,
        Method code,
        @Nullable AllowedFor allowed)
        implements Comparable<Endpoint> {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** All that the code of all modules has, whether or not it is wired. */
    static List<Endpoint> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("nl.tekortwacht").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Endpoint.class.getClassLoader()))
                .flatMap(Endpoint::of)
                .sorted()
                .toList();
    }

    private static Stream<Endpoint> of(Class<?> controller) {
        RequestMapping common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String prefix = common == null || common.path().length == 0 ? "" : common.path()[0];
        List<Endpoint> endpoints = new ArrayList<>();
        for (Method code : controller.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(code, RequestMapping.class);
            if (mapping == null) {
                continue;
            }
            String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
            for (String path : paths) {
                for (RequestMethod method : mapping.method()) {
                    endpoints.add(new Endpoint(
                            method.name(),
                            prefix + path,
                            first(mapping.consumes()),
                            first(mapping.produces()),
                            code,
                            code.getAnnotation(AllowedFor.class)));
                }
            }
        }
        return endpoints.stream();
    }

    private static @Nullable String first(String... types) {
        return Arrays.stream(types).findFirst().orElse(null);
    }

    boolean isSafe() {
        return SAFE.contains(method);
    }

    /** What it declares; only for one that does. */
    Declaration declaration() {
        return Declaration.of(Objects.requireNonNull(allowed, toString()), isSafe());
    }

    /** Whether a party may call it about itself only. */
    boolean hasOwn() {
        return allowed != null && allowed.own().length > 0;
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::method)
                .thenComparing(endpoint -> Objects.requireNonNullElse(endpoint.consumes(), ""))
                .thenComparing(endpoint -> Objects.requireNonNullElse(endpoint.produces(), ""))
                .compare(this, other);
    }

    @Override
    public String toString() {
        String form = consumes == null ? "" : " (" + consumes.toLowerCase(Locale.ROOT) + ")";
        return method + " " + path + form;
    }
}
