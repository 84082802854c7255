import { closeDatabase } from "../../lib/platform/database";

type Command = { readonly run: (args: string[]) => Promise<0 | 1 | 2> };

const [verb = "", ...args] = process.argv.slice(2);
try {
  const command = (await import(`../commands/${verb}.ts`)) as Command;
  process.exitCode = await command.run(args);
} catch (error) {
  process.stderr.write(`${verb}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
