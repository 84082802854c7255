import createNextIntlPlugin from "next-intl/plugin";
import { hintCompilation } from "./scripts/runtime/compile-hints.mjs";

// The messages are parsed while building, so that no page carries the parser.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { messages: { path: "./lib/i18n/messages", format: "json", locales: ["th", "en"], precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  compiler: { runAfterProductionCompile: ({ distDir }) => hintCompilation(distDir) },
  // Types are a step of `npm test`, over tests and scripts too; a build of an installation without test tools skips them.
  typescript: { ignoreBuildErrors: true },
  // Native or large server packages: required where they lie, not bundled.
  serverExternalPackages: ["pg", "pg-copy-streams", "@node-rs/argon2", "hucre"],
  // What the documents' compiling thread reads as files (lib/documents/typst): no import leads there.
  outputFileTracingIncludes: {
    "/api/v1/documents/*": [
      "./lib/documents/typst/*",
      "./node_modules/@myriaddreamin/typst-ts-web-compiler/**",
      "./node_modules/@fontsource/sarabun/{package.json,files/sarabun-{thai,latin}-{400,700}-normal.woff}",
    ],
  },
  // proxy.ts keeps a copy of a body up to this size; the upload of plan files does not pass it.
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "2mb",
    // Every page's code read before the first answer doubles the start and the memory; each is read when it is first asked for.
    preloadEntriesOnStart: false,
  },
  // A browser asks for this address when it leaves a page before the page has told its icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Everything else gets its headers from proxy.ts, which build files do not pass.
  headers: async () => [{ source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] }],
};

export default withNextIntl(config);
