import type { RegisterPage } from "@/lib/register/rules/register-view";

/** Why a reading failed, in words of the server where it said some. */
export class RegisterFailure extends Error {
  constructor(
    readonly status: number,
    readonly requestId: string | null,
    /** The problem's own sentence, in the reader's language. */
    readonly said: string | null,
  ) {
    super(`register: ${status}`);
  }
}

const saidBy = (body: unknown): string | null => {
  if (typeof body !== "object" || body === null) return null;
  if ("detail" in body && typeof body.detail === "string") return body.detail;
  return "title" in body && typeof body.title === "string" ? body.title : null;
};

/** A page of the register through GET /api/v1/register. Status 0: the server was not reached. */
export async function readPage(address: string, cursor: string | null, signal: AbortSignal): Promise<RegisterPage> {
  const query = cursor === null ? address : `${address}&cursor=${encodeURIComponent(cursor)}`;
  let response: Response;
  try {
    response = await fetch(`/api/v1/register?${query}`, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RegisterFailure(0, null, null);
  }
  if (response.ok) return response.json();
  const body: unknown = await response.json().catch(() => null);
  throw new RegisterFailure(response.status, response.headers.get("x-request-id"), response.status < 500 ? saidBy(body) : null);
}
