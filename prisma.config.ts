import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // `prisma generate` needs no server; the commands that do are always given DATABASE_URL by our scripts.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/none" },
});
