/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes exports as the source does: a title, indented rows, two tables in one file, every line ending in a comma. */
final class ExportRows {

    private static final String SHORTAGES = "Report ID,DIN,Report Type,Brand Name,Company Name,Common or Proper Name,"
            + "Ingredient Name,Drug Strength,Packaging Size,Drug Route,Shortage Status,Dosage Form,ATC Code,"
            + "ATC Description,Anticipated Shortage Start Date,Shortage Start Date,Estimated Shortage End Date,"
            + "Actual Shortage End Date,Reason,Date Created";
    private static final String DISCONTINUATIONS = "Report ID,DIN,Report Type,Brand Name,Company Name,"
            + "Common or Proper Name,Ingredient Name,Drug Strength,Packaging Size,Drug Route,Discontinuation Status,"
            + "Dosage Form,ATC Code,ATC Description,Discontinuation Date,Discontinuation Descision Reversal,Reason,"
            + "Date Created";
    private static final Map<String, String> USUAL = Map.of(
            "DIN", "01000001",
            "Brand Name", "EXAMPLINE",
            "Company Name", "EXAMPLE PHARMA INC",
            "Ingredient Name", "EXAMPLINE",
            "Drug Strength", "5MG",
            "Drug Route", "ORAL",
            "Dosage Form", "TABLET",
            "ATC Code", "A01AA01",
            "Reason", "Disruption of the manufacture of the drug.",
            "Date Created", "2017-11-20");

    private final Path folder;
    private final Map<String, String> renamed;
    private final List<String> shortages = new ArrayList<>();
    private final List<String> discontinuations = new ArrayList<>();

    private ExportRows(Path folder, Map<String, String> renamed) {
        this.folder = folder;
        this.renamed = renamed;
    }

    static ExportRows in(Path folder) {
        return new ExportRows(folder, Map.of());
    }

    /** An export whose headers have other names. */
    static ExportRows in(Path folder, Map<String, String> renamed) {
        return new ExportRows(folder, renamed);
    }

    /** Adds a shortage; {@code cells} are header and value in turn and go before the usual ones. */
    ExportRows shortage(String id, String status, String... cells) {
        shortages.add(row(SHORTAGES, id, "Shortage Status", status, cells));
        return this;
    }

    /** Adds a discontinuation. */
    ExportRows discontinuation(String id, String status, String... cells) {
        discontinuations.add(row(DISCONTINUATIONS, id, "Discontinuation Status", status, cells));
        return this;
    }

    /** Writes the export of the day. */
    Path of(String day) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Shortage Reports");
        lines.add(header(SHORTAGES));
        lines.addAll(shortages);
        lines.add("Discontinuation Reports");
        lines.add(header(DISCONTINUATIONS));
        lines.addAll(discontinuations);
        String text = "      " + String.join(",\n      ", lines) + ",\n  ";
        return Files.writeString(folder.resolve("export-" + day + ".csv"), text);
    }

    private String header(String header) {
        String text = header;
        for (Map.Entry<String, String> entry : renamed.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private static String row(String header, String id, String statusHeader, String status, String... cells) {
        List<String> row = new ArrayList<>();
        for (String name : header.split(",", -1)) {
            row.add(name.equals("Report ID") ? id : name.equals(statusHeader) ? status : cell(name, cells));
        }
        return String.join(",", row);
    }

    private static String cell(String name, String... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].equals(name)) {
                return cells[i + 1];
            }
        }
        return USUAL.getOrDefault(name, "");
    }
}
