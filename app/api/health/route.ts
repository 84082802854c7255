import { readHealth } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** For load balancers and start scripts: 200 when the server can work, 503 when not. Says nothing about the data. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, { status: health.status === "ok" ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
