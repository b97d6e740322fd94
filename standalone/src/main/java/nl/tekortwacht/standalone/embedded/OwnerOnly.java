/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the user who runs the program may read. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes an empty file of that kind. */
    public static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
