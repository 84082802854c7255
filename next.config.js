import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of `npm test`, over tests and scripts too; a build of an installation without test tools skips them.
  typescript: { ignoreBuildErrors: true },
  // Native or large server packages: required where they lie, not bundled.
  serverExternalPackages: ["pg", "pg-copy-streams", "pg-cursor", "@node-rs/argon2", "hucre"],
  // A plan file and its control totals pass through proxy.ts, which keeps a copy of a body up to this size (10 MB if unsaid).
  experimental: { serverActions: { bodySizeLimit: "1mb" }, proxyClientMaxBodySize: "64mb" },
};

export default withNextIntl(config);
