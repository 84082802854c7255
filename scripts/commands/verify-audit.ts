import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { sealTrail } from "@/lib/audit/commands/seal-trail";
import { type AuditFault, verifyTrail } from "@/lib/audit/queries/verify-trail";

const help = `Usage: npm run verify:audit -- [--seal] [--json]

Recomputes every hash of the audit trail, checks each chain's links, numbers and end, and compares every seal.
  --seal   when nothing is wrong, write a new signed seal over all chains
  --json   the report as JSON on standard output
Exit code 0: intact. 1: altered; the first altered row of each chain is named. 2: wrong usage.
`;

const meaning: Readonly<Record<AuditFault["kind"], string>> = {
  altered: "its content does not fit its hash",
  rehashed: "it was changed and hashed anew: the next row names another hash",
  missing: "a row is missing",
  truncated: "rows at the end of the chain are missing",
  no_head: "the chain's head is missing or behind its rows",
  sealed_row_changed: "it is not what a seal states",
  seal_forged: "the seal was not signed with this installation's key",
};

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
  const report = await verifyTrail();
  const intact = report.faults.length === 0;
  const sealed = intact && options.seal ? await sealTrail(randomUUID()) : null;
  if (options.json) process.stdout.write(`${JSON.stringify({ intact, ...report, ...(sealed && { sealedChains: sealed.chains }) })}\n`);
  for (const fault of report.faults) process.stderr.write(`${lineOf(fault)}\n`);
  process.stderr.write(
    `${intact ? "The audit trail is intact" : `The audit trail was altered in ${report.faults.length} chains`}: ${report.entries} entries, ${report.chains} chains, ${report.seals} seals.\n`,
  );
  if (sealed) process.stderr.write(`Sealed ${sealed.chains} chains.\n`);
  return intact ? 0 : 1;
}

const lineOf = ({ chain, seq, kind, entryId, at, action }: AuditFault): string =>
  `chain ${chain}, entry ${seq}${entryId ? ` (id ${entryId}, ${at?.toISOString()}, ${action})` : ""}: ${meaning[kind]}`;

function optionsOf(args: string[]): { help?: boolean; seal?: boolean; json?: boolean } | null {
  try {
    return parseArgs({ args, options: { help: { type: "boolean", short: "h" }, seal: { type: "boolean" }, json: { type: "boolean" } } })
      .values;
  } catch {
    return null;
  }
}
