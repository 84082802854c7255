import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { clientAddressHeader, requestIdHeader } from "./request-headers";

/**
 * The client's address, as far as it can be known. X-Forwarded-For is written by anyone, so it counts only as many hops
 * from the right as there are proxies of ours before the server; without proxies only the connection itself counts.
 * A missing or unreadable hop falls back to the connection.
 */
export function clientAddress(connection: string | undefined, forwarded: string | undefined, trustedProxies: number): string {
  const hops = (forwarded ?? "").split(",").map((hop) => hop.trim());
  const named = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  const address = named && isIP(named) ? named : connection;
  return address ? address.replace(/^::ffff:/, "") : "unknown";
}

/**
 * Writes an id and the address into each incoming request before the framework sees it, because route handlers and actions get
 * no connection. Call once at start, from instrumentation.
 */
export function listenForClientAddress(trustedProxies: number): void {
  known.__clientAddressKnown = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    const list = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    // An id of ours for every request, also for one that does not pass the proxy.
    request.headers[requestIdHeader] = randomUUID();
    request.headers[clientAddressHeader] = clientAddress(request.socket.remoteAddress, list, trustedProxies);
  });
}

/** Kept on the process, because the proxy and the pages are bundled apart and each has its own copy of this module. */
const known = globalThis as typeof globalThis & { __clientAddressKnown?: boolean };

/** Whether the address header comes from this server; where nothing listens, a client could have written it. */
export const addressIsKnown = (): boolean => known.__clientAddressKnown === true;
