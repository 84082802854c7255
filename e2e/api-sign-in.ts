import type { APIRequestContext, PlaywrightWorkerArgs } from "@playwright/test";

const password = "Satit-2570-Plan";

/** A request context of its own, signed in as a program would be: next-auth's token, then its credentials endpoint. */
export async function signedInContext(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
  username: string | null,
): Promise<APIRequestContext> {
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  if (!username) return context;
  const { csrfToken } = (await (await context.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, username, password, json: "true", callbackUrl: "/" };
  const answer = await context.post("/api/auth/callback/credentials", { form });
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`);
  return context;
}
