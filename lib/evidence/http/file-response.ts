import "server-only";
import type { EvidenceFile } from "../queries/read-evidence-file";
import { contentDispositionOf } from "../rules/file-kind";

/**
 * A file somebody sent us, given to somebody else: of the kind its bytes showed, never guessed again, in a sandbox that runs and
 * loads nothing, embedded by our own pages only. The browser may keep it, but asks each time whether it still may.
 */
export function fileResponse(file: EvidenceFile, how: "inline" | "attachment"): Response {
  const headers = new Headers({
    etag: `"${file.sha256}"`,
    "cache-control": "private, no-cache",
    "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
  });
  if (file.bytes === null) return new Response(null, { status: 304, headers });
  headers.set("content-type", file.mediaType);
  headers.set("content-length", String(file.bytes.byteLength));
  headers.set("content-disposition", contentDispositionOf(how, file.fileName));
  return new Response(Uint8Array.from(file.bytes), { headers });
}
