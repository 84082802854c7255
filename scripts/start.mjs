import "./runtime/node-version.mjs";

// Imported after the check, and nothing but Node's own modules until the packages are installed.
const { launch } = await import("./runtime/launch.mjs");
process.exitCode = await launch({ mode: "start", args: process.argv.slice(2) });
