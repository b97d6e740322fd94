/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Phase;

/** All rows of an assessment rules file, checked as a whole. */
public final class AssessmentRules {

    private final List<ParameterRow> parameters;
    private final List<SeverityRow> severityRows;

    /**
     * Checks the rows against each other.
     *
     * @throws IllegalArgumentException if rows of one name overlap, a parameter has a day without a row, or a shortage of
     *     which nothing but the phase is known would have no severity on some day
     */
    public AssessmentRules(Collection<ParameterRow> parameters, Collection<SeverityRow> severityRows) {
        this.parameters = List.copyOf(parameters);
        this.severityRows = List.copyOf(severityRows);
        requireNoOverlap("parameter", this.parameters, row -> row.parameter().yamlName(), ParameterRow::inForce);
        requireNoOverlap("severity", this.severityRows, SeverityRow::name, SeverityRow::inForce);
        for (LocalDate day : turns()) {
            requireEveryParameter(day);
            requireEveryPhase(day);
        }
    }

    /** The parameters, in the order of the file. */
    public List<ParameterRow> parameters() {
        return parameters;
    }

    /** The severity table, in the order of the file. */
    public List<SeverityRow> severityRows() {
        return severityRows;
    }

    /** What is in force on the day. */
    public RulesOfDay on(LocalDate day) {
        return new RulesOfDay(
                day,
                parameters.stream().filter(row -> row.inForce().isOn(day)).toList(),
                severityRows.stream().filter(row -> row.inForce().isOn(day)).toList());
    }

    private static <T> void requireNoOverlap(
            String list, List<T> rows, Function<T, String> name, Function<T, InForce> inForce) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                T a = rows.get(i);
                T b = rows.get(j);
                if (name.apply(a).equals(name.apply(b)) && inForce.apply(a).overlaps(inForce.apply(b))) {
                    throw new IllegalArgumentException("assessment rules: " + list + " rows " + (i + 1) + " and "
                            + (j + 1) + " (" + name.apply(a) + ") are in force on the same days");
                }
            }
        }
    }

    /** The days from which on something can be missing: the beginning, and where a row ends. */
    private Set<LocalDate> turns() {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        Stream.concat(
                        parameters.stream().map(ParameterRow::inForce),
                        severityRows.stream().map(SeverityRow::inForce))
                .map(InForce::validTo)
                .filter(Objects::nonNull)
                .forEach(days::add);
        return days;
    }

    private void requireEveryParameter(LocalDate day) {
        for (Parameter parameter : Parameter.values()) {
            if (parameters.stream()
                    .noneMatch(
                            row -> row.parameter() == parameter && row.inForce().isOn(day))) {
                throw new IllegalArgumentException(
                        "assessment rules: parameter " + parameter.yamlName() + " has no row in force " + when(day));
            }
        }
    }

    private void requireEveryPhase(LocalDate day) {
        for (Phase phase : Phase.values()) {
            Map<Fact, String> facts = Map.of(Fact.PHASE, phase.name());
            if (severityRows.stream().noneMatch(row -> row.inForce().isOn(day) && row.fires(facts))) {
                throw new IllegalArgumentException("assessment rules: severity: no row in force " + when(day)
                        + " asks for a severity of every shortage in phase " + phase);
            }
        }
    }

    private static String when(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "from the beginning" : "on " + day;
    }
}
