/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;

/** All that an importer hands over, kept in memory. */
public final class Collected implements ImportSink {

    private final List<RegistryLine> registry = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<RowRemark> remarks = new ArrayList<>();
    private ImportResult result = new ImportResult(0, 0, 0, 0, List.of());

    /** What the importer reads from the source. */
    public static Collected from(Importer importer, Path source) throws IOException {
        Collected collected = new Collected();
        collected.result = importer.read(source, collected);
        return collected;
    }

    @Override
    public void registry(RegistryLine line) {
        registry.add(line);
    }

    @Override
    public void report(Report report) {
        reports.add(report);
    }

    @Override
    public void remark(RowRemark remark) {
        remarks.add(remark);
    }

    public List<RegistryLine> registry() {
        return registry;
    }

    public List<ProductLine> products() {
        return registry.stream()
                .filter(ProductLine.class::isInstance)
                .map(ProductLine.class::cast)
                .toList();
    }

    public List<Report> reports() {
        return reports;
    }

    public List<RowRemark> remarks() {
        return remarks;
    }

    public ImportResult result() {
        return result;
    }

    /** How often each reason was given for the treatment. */
    public Map<String, Long> reasons(Treatment treatment) {
        return remarks.stream()
                .filter(remark -> remark.treatment() == treatment)
                .map(RowRemark::reason)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
