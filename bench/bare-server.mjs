import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

/**
 * What an answer costs at least: Node's own http server, the plain driver doing the least SQL for it side by side, and the same
 * bytes sent as the application sends. No session, scope, check, header or log. Reads its routes from a file: path → statements
 * and body; prints its port.
 */
/** @type {Record<string, { statements: { text: string, values?: unknown[] }[], type: string, body: string }>} */
const routes = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20, options: "-c TimeZone=UTC" });
const bodies = new Map(Object.entries(routes).map(([path, { body }]) => [path, Buffer.from(body, "utf8")]));

const server = createServer(async (request, response) => {
  const route = routes[request.url ?? ""];
  const body = bodies.get(request.url ?? "");
  if (!route || !body) return void response.writeHead(404).end();
  try {
    await Promise.all(route.statements.map((statement) => pool.query(statement)));
    response.writeHead(200, { "content-type": route.type, "content-length": body.byteLength }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address ? address.port : ""}\n`);
});
