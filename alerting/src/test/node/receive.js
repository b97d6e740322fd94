// SPDX-License-Identifier: EUPL-1.2
// Reads requests ({headers, body} each) from a file and receives them: node receive.js <file> <secret> <public key>
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { CloudEvent, HTTP } from "cloudevents";
import { Webhook } from "standardwebhooks";

const [file, secret, publicKey] = process.argv.slice(2);
const DER_OF_ED25519 = Buffer.from("302a300506032b6570032100", "hex");
const key = createPublicKey({
  key: Buffer.concat([DER_OF_ED25519, Buffer.from(publicKey.replace(/^whpk_/, ""), "base64")]),
  format: "der",
  type: "spki",
});

function isSignedByKey(headers, body) {
  const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return headers["webhook-signature"]
    .split(" ")
    .filter((signature) => signature.startsWith("v1a,"))
    .some((signature) => verify(null, Buffer.from(text), key, Buffer.from(signature.slice(4), "base64")));
}

function refuses(action) {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

for (const { headers, body } of JSON.parse(readFileSync(file, "utf8"))) {
  const webhook = new Webhook(secret);
  webhook.verify(body, headers);
  const parsed = HTTP.toEvent({ headers, body });
  const event = new CloudEvent(parsed.toJSON(), true);
  event.validate();
  console.log(
    JSON.stringify({
      id: event.id,
      type: event.type,
      reason: event.data.reason,
      v1a: isSignedByKey(headers, body),
      forgedIsRefused: refuses(() => webhook.verify(`${body} `, headers)) && !isSignedByKey(headers, `${body} `),
    }),
  );
}
