import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { addressIsKnown } from "@/lib/platform/request-address";
import { clientAddressHeader, requestIdHeader, requestPathHeader } from "@/lib/platform/request-headers";
import { securityHeaders } from "@/lib/platform/request-security";

/**
 * Stamps each request with its id, its path and a nonce, and each answer with the security headers. It decides nothing
 * about who may do what: pages, actions and endpoints ask for themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const security = securityHeaders(nonce, {
    https: env().NEXTAUTH_URL.startsWith("https://"),
    development: env().NODE_ENV === "development",
  });
  if (Number(request.headers.get("content-length") ?? 0) > largestBodyBytes) {
    return new NextResponse(null, { status: 413, headers: { ...security, [requestIdHeader]: requestId, connection: "close" } });
  }
  const headers = new Headers(request.headers);
  headers.set(requestIdHeader, requestId);
  headers.set(requestPathHeader, pathOf(request));
  // The framework reads the nonce for its own scripts from this request header.
  headers.set("content-security-policy", security["content-security-policy"] ?? "");
  headers.set("x-nonce", nonce);
  if (!addressIsKnown()) headers.delete(clientAddressHeader);
  return NextResponse.next({ request: { headers }, headers: { ...security, [requestIdHeader]: requestId } });
}

/** What the framework keeps of a body here (next.config.js); a longer one would reach the endpoint cut short. */
const largestBodyBytes = 2_000_000;

function pathOf(request: NextRequest): string {
  const query = new URLSearchParams(request.nextUrl.search);
  query.delete("_rsc");
  const search = query.toString();
  return request.nextUrl.pathname + (search ? `?${search}` : "");
}

/**
 * Not the endpoints: they bring their own headers and limits (lib/platform/endpoint.ts), and passing here costs an answer of figures
 * as much time again. The framework also keeps a copy in memory of every body that passes (next.config.js limits it), and evidence is
 * given out in a sandbox of its own, which the headers of pages would replace.
 */
export const config = { matcher: ["/((?!_next/static|_next/image|api/imports$|api/evidence(?:/|$)|api/v1/).*)"] };
