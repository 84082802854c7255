import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: nobody guesses it, so its hash needs no salt and is found by equality. */
export const newFeedToken = (): string => randomBytes(32).toString("base64url");

export const isFeedToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const hashOfFeedToken = (token: string): string => createHash("sha256").update(token).digest("hex");
