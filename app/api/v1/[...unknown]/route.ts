import { refuse } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";

/** An address no endpoint answers is refused like one: with its headers and in words, not with a page. */
export const GET = endpoint(async () => refuse({ code: "common.not_found", kind: "not_found" }));
