export type CaughtMail = {
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As it came over the line. */
  readonly raw: string;
};

/** Reads a message as far as ours go: headers with encoded words (RFC 2047), one multipart/alternative, base64 or quoted-printable. */
export function readMail(to: readonly string[], raw: string): CaughtMail {
  const [head = "", body = ""] = split(raw);
  const headers = headersOf(head);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  const part = (type: string): string => {
    const found = parts
      .map((each) => split(each.replace(/^\r\n/, "")))
      .find(([top = ""]) => headersOf(top).get("content-type")?.startsWith(type));
    return found ? decoded(found[1] ?? "", headersOf(found[0] ?? "").get("content-transfer-encoding") ?? "7bit") : "";
  };
  return { to, headers, subject: decodedWords(headers.get("subject") ?? ""), text: part("text/plain"), html: part("text/html"), raw };
}

function split(message: string): [string, string] {
  const at = message.indexOf("\r\n\r\n");
  return [message.slice(0, at), message.slice(at + 4)];
}

const headersOf = (head: string): Map<string, string> =>
  new Map(
    head
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );

function decoded(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64").toString("utf8");
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, "latin1").toString("utf8");
  return bytesOf(body.replace(/=\r\n/g, ""), /=([0-9A-F]{2})/g);
}

const decodedWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("latin1") : text.replace(/_/g, " ").replace(/=([0-9A-F]{2})/g, byte),
    )
    .replace(/[\s\S]+/, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));

const byte = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
const bytesOf = (text: string, pattern: RegExp): string => Buffer.from(text.replace(pattern, byte), "latin1").toString("utf8");
