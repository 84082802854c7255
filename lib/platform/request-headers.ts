/**
 * Headers the server writes about a request for itself. A client's own headers of these names never get through:
 * the proxy and the connection listener overwrite them.
 */
export const requestIdHeader = "x-request-id";
/** Path and query of the page asked for, so that a page can be returned to after sign-in. */
export const requestPathHeader = "x-request-path";
/** Address of the client as far as it can be known (see request-address.ts). */
export const clientAddressHeader = "x-client-address";

/** The request id the proxy set; a fresh one where no proxy ran (tests, command line). */
export const requestIdOf = (headers: Pick<Headers, "get">): string => headers.get(requestIdHeader) ?? crypto.randomUUID();

/** "unknown" when the address cannot be known: such clients share one rate limit. */
export const clientAddressOf = (headers: Pick<Headers, "get">): string => headers.get(clientAddressHeader) ?? "unknown";
