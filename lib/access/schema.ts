import { z } from "zod";

/** Usernames are the position's, lower case; never an ID number (13 digits), as DOMAIN §3 demands. */
export const usernamePattern = /^[a-z][a-z0-9._-]{2,49}$/;

export const signInSchema = z.object({
  username: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(400),
});
export type SignInInput = z.output<typeof signInSchema>;

export const changePasswordSchema = z
  .object({
    currentPassword: z.string().min(1).max(400),
    password: z.string().min(1).max(400),
    repeatedPassword: z.string().min(1).max(400),
  })
  .refine((input) => input.password === input.repeatedPassword, { path: ["repeatedPassword"], message: "access.passwords_differ" });
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

export const endSessionSchema = z.object({ sessionId: z.uuid() });
export type EndSessionInput = z.output<typeof endSessionSchema>;
