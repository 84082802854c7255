/** Imports nothing: it is the first to run, also on a Node.js too old for the rest. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node.js 20.19 or later is needed; this is ${process.versions.node}.\nGet it from https://nodejs.org or your system's packages.\n`,
  );
  process.exit(1);
}
