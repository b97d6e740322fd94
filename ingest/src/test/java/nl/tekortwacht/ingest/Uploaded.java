/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.springframework.http.MediaType;

/** The body of an upload from a form, as a browser writes it. */
final class Uploaded {

    static final MediaType TYPE = MediaType.valueOf("multipart/form-data;boundary=edge");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static byte[] file(String name, MediaType type, byte[] file) {
        return new Uploaded().and(name, type, file).bytes();
    }

    Uploaded and(String name, MediaType type, byte[] file) {
        String head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    Uploaded field(String name, String value) {
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--edge--\r\n".getBytes(UTF_8));
        return whole.toByteArray();
    }
}
