import { randomBytes, randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { createAdministrator } from "@/lib/access/commands/create-administrator";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import type { Failure } from "@/lib/core/result";
import { ask, askSecretly, readPipe } from "../runtime/terminal.mjs";

const help = `Usage: npm run admin -- [options]

Creates the first administrator of an installation, placed at the ministry. Asks for what is not given.
  --username NAME       how they sign in: small letters, digits, dots; e.g. moi.admin
  --name-th TEXT        the person's name in Thai
  --name-en TEXT        the same in English (optional)
  --title-th TEXT       the position's title in Thai
  --title-en TEXT       the same in English
  --password-stdin      read the password from standard input; otherwise one is asked for, or made and shown once
  --force-additional    add one although an administrator exists
  --json                the outcome as JSON on standard output
The password has to be changed at the first sign-in.
Exit code 0: created. 1: refused. 2: wrong usage.
`;

const reasons: Readonly<Record<string, string>> = {
  "access.username_form": "The username must be 3 to 50 small letters, digits, dots, hyphens or underscores and begin with a letter.",
  "access.username_taken": "This username is taken. Choose another.",
  "access.administrator_exists": "An administrator exists already. Sign in with that account, or add --force-additional.",
  "access.password_too_short": "The password is too short: 12 characters or more.",
  "access.password_too_long": "The password is too long: 128 characters at most.",
  "access.password_has_username": "The password contains the username. Choose another.",
  "access.password_common": "The password is one that is guessed first. Choose another.",
};

type Values = NonNullable<ReturnType<typeof optionsOf>>;

export async function run(args: string[]): Promise<0 | 1 | 2> {
  const options = optionsOf(args);
  if (!options) {
    process.stderr.write(help);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const answers = await complete(options);
  if (!answers) return 2;
  const generated = answers.password === "" ? randomBytes(15).toString("base64url") : null;
  const password = generated ?? answers.password;
  const result = await createAdministrator(randomUUID(), {
    ...answers,
    password,
    additional: options["force-additional"] ?? false,
    startsOn: new Date(dayInBangkok(new Date())),
  });
  if (!result.ok) {
    if (options.json) process.stdout.write(`${JSON.stringify({ created: false, failures: result.failures })}\n`);
    for (const failure of result.failures) process.stderr.write(`${reasonOf(failure)}\n`);
    return 1;
  }
  if (options.json)
    process.stdout.write(`${JSON.stringify({ created: true, username: answers.username, ...(generated && { password }) })}\n`);
  process.stderr.write(`Created ${answers.username}. The password must be changed at the first sign-in.\n`);
  if (generated && !options.json) process.stderr.write(`Password, shown only now: ${password}\n`);
  return 0;
}

const reasonOf = ({ code }: Failure): string => reasons[code] ?? code;

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        username: { type: "string" },
        "name-th": { type: "string" },
        "name-en": { type: "string" },
        "title-th": { type: "string" },
        "title-en": { type: "string" },
        "password-stdin": { type: "boolean" },
        "force-additional": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
    return null;
  }
}

/** What is missing is asked for; where nobody can be asked, it is named. */
async function complete(options: Values) {
  const wanted = [
    ["username", "Username"],
    ["name-th", "Name in Thai"],
    ["title-th", "Title in Thai"],
    ["title-en", "Title in English"],
  ] as const;
  const given = new Map<string, string>();
  const missing: string[] = [];
  for (const [name, question] of wanted) {
    const value = (options[name] ?? (process.stdin.isTTY ? await ask(`${question}: `) : "")).trim();
    if (value) given.set(name, value);
    else missing.push(`--${name}`);
  }
  if (missing.length > 0) {
    process.stderr.write(`Missing: ${missing.join(", ")}\n\n${help}`);
    return null;
  }
  return {
    username: given.get("username")?.toLowerCase() ?? "",
    nameTh: given.get("name-th") ?? "",
    nameEn: options["name-en"]?.trim() || null,
    titleTh: given.get("title-th") ?? "",
    titleEn: given.get("title-en") ?? "",
    password: await passwordOf(options),
  };
}

/** An empty password means: make one. */
async function passwordOf(options: Values): Promise<string> {
  if (options["password-stdin"]) return readPipe();
  return process.stdin.isTTY ? askSecretly("Password (empty: one is made): ") : "";
}
