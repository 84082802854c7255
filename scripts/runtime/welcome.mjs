/** Accounts worth trying, of the many the demonstration has. */
const demoPassword = "Satit-2570-Plan";
const demoAccounts = [
  ["moi.executive", "sees the country"],
  ["moi.staff", "runs the monthly rounds"],
  ["p30.officer", "reports for Nakhon Ratchasima"],
  ["p30.certifier", "certifies what p30.officer sent"],
  ["moi.admin", "manages accounts and settings"],
];

/**
 * @param {import("./prepare.mjs").Prepared} prepared
 */
export function welcome({ facts, env, embedded }) {
  const lines = ["", `  Ready on ${env.NEXTAUTH_URL}`, ""];
  if (facts.isDemo) {
    lines.push(`  Demonstration data. Sign in with one of these; the password is ${demoPassword}`);
    for (const [name, what] of demoAccounts) lines.push(`    ${name.padEnd(16)}${what}`);
  } else if (!facts.hasPeople) {
    lines.push("  No account yet. Create the first administrator in another terminal: npm run admin");
  }
  process.stdout.write(`${[...lines, "", `  Ctrl-C stops the server${embedded ? " and the database" : ""}.`, "", ""].join("\n")}`);
}
