import "./runtime/node-version.mjs";

const { verify } = await import("./verify/verify.mjs");
process.exitCode = await verify(process.argv.slice(2));
