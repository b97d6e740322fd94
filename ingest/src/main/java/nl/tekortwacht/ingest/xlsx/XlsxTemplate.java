/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.tekortwacht.ingest.table.Column;
import nl.tekortwacht.ingest.table.Explanation;
import nl.tekortwacht.ingest.table.Template;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a template as a workbook: a sheet to fill in, and one that explains its columns. */
public final class XlsxTemplate {

    private static final int COLUMN_WIDTH = 22;
    private static final int EXPLANATION_WIDTH = 90;

    private XlsxTemplate() {}

    /**
     * The bytes of the file. Blocks for as long as they are packed.
     *
     * @throws IOException never, since it is written to memory
     */
    public static byte[] bytes(Template template) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tekortwacht", null)) {
            fill(workbook.newWorksheet(Explanation.sheet(template)), template);
            explain(workbook.newWorksheet(Explanation.name(template.language())), template);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Template template) {
        row(sheet, 0, template.headers());
        sheet.range(0, 0, 0, template.headers().size() - 1).style().bold().set();
        for (int i = 0; i < template.rows().size(); i++) {
            row(sheet, i + 1, template.rows().get(i));
        }
        for (int column = 0; column < template.headers().size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }

    private static void explain(Worksheet sheet, Template template) {
        List<Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(i, 0, columns.get(i).header(template.language()));
            sheet.value(i, 1, Explanation.of(columns.get(i), template.language()));
        }
        sheet.width(0, COLUMN_WIDTH);
        sheet.width(1, EXPLANATION_WIDTH);
    }
}
