import "server-only";
import { z } from "zod";

/** Everything the process takes from its environment; the only place that reads `process.env` (lint holds it so). */
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.string().regex(/^\d+$/).default("10").transform(Number),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().default("http://127.0.0.1:3000"),
  /** "1" when the base holds demonstration data: every page says so, and the sign-in page lists the demo accounts. */
  DEMO: z.enum(["0", "1"]).default("0"),
  /** How many proxies stand before the server; the client address is taken that many hops from the right of X-Forwarded-For. */
  TRUSTED_PROXIES: z.string().regex(/^\d$/).default("0").transform(Number),
  /** The mail server, smtp://user:password@host:port or smtps://…; without it (or without MAIL_FROM) nobody is told by e-mail. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .or(z.literal("").transform(() => undefined)),
  /** The sender's address: "reports@example.go.th" or "Name <reports@example.go.th>". */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]* <)?[^\s<>@]+@[^\s<>@]+>?$/)
    .optional()
    .or(z.literal("").transform(() => undefined)),
  /** How long an e-mail waits for more of its kind before it goes. */
  MAIL_GATHER_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/)
    .default("120")
    .transform(Number),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The checked environment. Throws one readable error naming every variable that is missing or wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete.\n  ${names.join("\n  ")}`);
  }
  parsed = result.data;
  return parsed;
}
