import "server-only";
import { hash, verify } from "@node-rs/argon2";

/**
 * Passwords are kept as argon2id with the parameters of the OWASP Password Storage Cheat Sheet
 * (m = 19 MiB, t = 2, p = 1). Raising them here is enough: old hashes carry their own parameters.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One spelling for one password: the same Thai letters typed on another keyboard may be composed differently. */
const spelled = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(spelled(password), cost);

let placeholder: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash (no such account) it works just as long on a placeholder and answers false,
 * so that the time taken does not tell which accounts exist.
 */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  placeholder ??= hashPassword("placeholder of an account that does not exist");
  const fits = await verify(passwordHash ?? (await placeholder), spelled(password)).catch(() => false);
  return fits && passwordHash !== null;
}
