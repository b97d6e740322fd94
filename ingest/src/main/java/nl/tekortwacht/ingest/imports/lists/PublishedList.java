/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.List;
import nl.tekortwacht.ingest.imports.format.TableRow;

/** One published list: where its columns stand, and what of it is meant by what. */
interface PublishedList {

    /** The name by which it is asked for. */
    String format();

    /** What it is, in one sentence. */
    String reads();

    /** The columns that must be there. */
    List<String> columns();

    /** What the cells of a row stand for. */
    ListRow read(TableRow row);

    /** Whether the list says why a product is short; if not, every cause is {@code OTHER}. */
    boolean hasReasons();

    /** Whether the day of the last message stands for a start that the list does not give. */
    default boolean startsWhenLastHeard() {
        return false;
    }
}
