import "server-only";
import type { z } from "zod";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { failuresOfIssues } from "./request-failures";

/** Bodies are JSON of at most this size unless an endpoint states another limit. */
export const defaultBodyBytes = 1_000_000;

const tooLarge = (limit: number): Failure => ({
  code: "common.body_too_large",
  kind: "too_large",
  params: { megabytes: Math.ceil(limit / 1_000_000) },
});

/**
 * Reads a body of at most `limit` bytes. The stated length is refused before reading; a body that states none, or lies,
 * is cut off while it streams, so that memory never holds more than the limit.
 */
export async function readBytes(request: Request, limit: number = defaultBodyBytes): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refuse(tooLarge(limit));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      return refuse(tooLarge(limit));
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return succeed(whole);
}

/** A JSON body checked by a schema. */
export async function readJson<S extends z.ZodType>(request: Request, schema: S, limit?: number): Promise<Result<z.output<S>>> {
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  const json = parseJson(new TextDecoder().decode(bytes.value));
  if (!json) return refuse({ code: "common.not_json", kind: "malformed" });
  return checked(schema, json.value);
}

/** A multipart form of at most `limit` bytes in all. */
export async function readForm(request: Request, limit: number): Promise<Result<FormData>> {
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes.value, { headers: { "content-type": type } }).formData().catch(() => null);
  return form ? succeed(form) : refuse({ code: "common.not_a_form", kind: "invalid" });
}

/** Text without what PostgreSQL cannot hold and nobody can type: NUL, and halves of a character. */
export const storable = (text: string): string => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? storable(value) : value)) };
  } catch {
    return null;
  }
}

export function checked<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [first, ...rest] = failuresOfIssues(parsed.error.issues);
  return refuse(first ?? { code: "common.unreadable", kind: "invalid" }, ...rest);
}
