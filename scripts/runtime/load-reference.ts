import pg from "pg";
import { loadReference } from "../../prisma/reference/load";

/** One transaction: a list is either wholly of this version or wholly of the one before. */
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: "-c TimeZone=UTC" });
await client.connect();
try {
  await client.query("begin");
  await loadReference(client);
  await client.query("commit");
} finally {
  await client.end();
}
