import "server-only";
import { createHash } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/session";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import { env } from "./env";
import { log, logError } from "./log";
import { takeTurn, writeRule } from "./rate-limit";
import { clientAddressOf, requestIdOf } from "./request-headers";
import { problemResponse } from "./request-problem";
import { dataSecurityHeaders } from "./request-security";
import { languageOf } from "./request-words";

type Params = Readonly<Record<string, string>>;
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type Call<A> = { readonly actor: A; readonly request: Request; readonly requestId: string; readonly params: Params };
/** A Result becomes JSON (or problem+json); a Response goes out as it is. */
type Handler<A> = (call: Call<A>) => Promise<Response | Result<unknown>>;
type Options = {
  /** Answers without a signed-in actor (health, open data). */
  readonly public?: boolean;
  /** JSON answers carry an ETag of their content, and an equal If-None-Match gets 304. */
  readonly etag?: boolean;
  /** Written to the log instead of the path, where the path holds a secret. */
  readonly loggedAs?: string;
};

/**
 * Wraps a route handler: request id, same origin for writes, actor, write rate, RFC 9457 problems, no-store, one log line.
 * Whether the actor may is asked by the command or query it calls.
 */
export function endpoint(handler: Handler<Actor | null>, options: Options & { readonly public: true }): Route;
export function endpoint(handler: Handler<Actor>, options?: Options & { readonly public?: false }): Route;
export function endpoint(handler: Handler<Actor> | Handler<Actor | null>, options: Options = {}): Route {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const at = { requestId, language: languageOf(request) };
    const started = performance.now();
    const answered = await answer(handler as Handler<Actor | null>, options, {
      request,
      requestId,
      params: paramsOf(await context.params),
    });
    const response =
      answered instanceof Response
        ? answered
        : answered.ok
          ? jsonResponse(answered.value, request, options)
          : await problemResponse(answered.failures, at);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    response.headers.set("x-request-id", requestId);
    // The proxy, which writes them for pages, does not pass here.
    for (const [name, value] of headersOfData()) if (!response.headers.has(name)) response.headers.set(name, value);
    const path = options.loggedAs ?? new URL(request.url).pathname;
    log("info", "endpoint", {
      requestId,
      method: request.method,
      path,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };
}

let security: readonly (readonly [string, string])[] | null = null;
const headersOfData = () => {
  security ??= Object.entries(dataSecurityHeaders({ https: env().NEXTAUTH_URL.startsWith("https://") }));
  return security;
};

type Route = (request: Request, context: RouteContext) => Promise<Response>;

async function answer(
  handler: Handler<Actor | null>,
  options: Options,
  call: Omit<Call<null>, "actor">,
): Promise<Response | Result<unknown>> {
  try {
    const writes = !["GET", "HEAD", "OPTIONS"].includes(call.request.method);
    if (writes && !fromOurPages(call.request)) return refuse(foreignOrigin);
    const actor = await currentActor();
    if ((!actor && !options.public) || (actor && isForAnother(call.request, actor))) {
      return refuse({ code: "access.signed_out", kind: "unauthenticated" });
    }
    if (writes) {
      const turn = await takeTurn(writeRule, actor?.positionId ?? `address:${clientAddressOf(call.request.headers)}`);
      if (!turn.allowed) return refuse({ code: "access.too_many_writes", kind: "limited", params: { seconds: turn.retryAfterSeconds } });
    }
    return await handler({ ...call, actor });
  } catch (error) {
    unstable_rethrow(error);
    logError("endpoint.failed", error, { requestId: call.requestId, path: options.loggedAs ?? new URL(call.request.url).pathname });
    return Response.json(
      {
        type: "urn:plan-monitor:problem:common.unexpected_failure",
        title: "Internal Server Error",
        status: 500,
        code: "common.unexpected_failure",
        requestId: call.requestId,
      },
      { status: 500, headers: { "content-type": "application/problem+json" } },
    );
  }
}

/**
 * A page left open may outlive its sign-in, and somebody else may have signed in since: what it sends names the position it
 * was typed in, and is taken from that one only.
 */
const isForAnother = (request: Request, actor: Actor): boolean => {
  const named = request.headers.get("x-position-id");
  return named !== null && named !== actor.positionId;
};

const foreignOrigin: Failure = { code: "access.foreign_origin", kind: "forbidden" };

/**
 * Cross-site request forgery: a browser always states Origin on a write. Ours must be the configured address or the host
 * the request came to; a write that states none comes from no browser and is refused too, because the cookie is the only proof.
 */
function fromOurPages(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return origin === new URL(env().NEXTAUTH_URL).origin || new URL(origin).host === request.headers.get("host");
}

function jsonResponse(value: unknown, request: Request, options: Options): Response {
  const body = Buffer.from(JSON.stringify(value ?? null), "utf8");
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  if (options.etag) {
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    headers.set("etag", tag);
    headers.set("cache-control", "private, no-cache");
    if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  }
  // Without its length a body goes out in chunks.
  headers.set("content-length", String(body.byteLength));
  return new Response(body, { headers });
}

/** A route without a dynamic part is given no params at all. */
const paramsOf = (params: Record<string, string | string[] | undefined> | undefined): Params =>
  Object.fromEntries(Object.entries(params ?? {}).map(([key, value]) => [key, Array.isArray(value) ? value.join("/") : (value ?? "")]));
