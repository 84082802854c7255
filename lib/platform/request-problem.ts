import "server-only";
import { type Failure, type FailureKind, statusOfKind } from "@/lib/core/result";
import { failureWords, type Language } from "./request-words";

/** RFC 9457 with our extensions: `code` is stable for programs, `failures` name the fields, `requestId` is for support. */
export async function problemResponse(failures: readonly Failure[], at: { requestId: string; language: Language }): Promise<Response> {
  const kind: FailureKind = failures[0]?.kind ?? "invalid";
  const status = statusOfKind[kind];
  const words = await Promise.all(failures.map((failure) => failureWords(failure, at.language)));
  const code = failures[0]?.code ?? "common.unreadable";
  const title = await failureWords({ code: `common.kind_${kind}`, kind }, at.language);
  const wait = failures[0]?.params?.seconds;
  return Response.json(
    {
      type: `urn:plan-monitor:problem:${code}`,
      title,
      status,
      detail: words[0],
      code,
      failures: failures.map((failure, n) => ({
        code: failure.code,
        kind: failure.kind,
        field: failure.field ?? null,
        params: failure.params ?? {},
        message: words[n],
      })),
      requestId: at.requestId,
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "content-language": at.language,
        "cache-control": "no-store",
        "x-request-id": at.requestId,
        ...((kind === "limited" || kind === "unavailable") && wait !== undefined && { "retry-after": String(wait) }),
      },
    },
  );
}
