import "./runtime/node-version.mjs";

const { launch } = await import("./runtime/launch.mjs");
process.exitCode = await launch({ mode: "dev", args: process.argv.slice(2) });
