import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import init, { TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler";
import { truetypeOf } from "./woff.mjs";

/**
 * A thread that turns papers into PDF, one after the other, so that the server answers meanwhile. It runs as a plain file,
 * outside the bundle, because the compiler is a 28 MB WebAssembly module read from disk. Nothing comes from the network.
 * Takes { id, data } (data: the paper as JSON text), answers { id, pdf } or { id, error }.
 */
const require = createRequire(import.meta.url);
const fonts = [
  require.resolve("@fontsource/sarabun/files/sarabun-thai-400-normal.woff"),
  require.resolve("@fontsource/sarabun/files/sarabun-thai-700-normal.woff"),
  require.resolve("@fontsource/sarabun/files/sarabun-latin-400-normal.woff"),
  require.resolve("@fontsource/sarabun/files/sarabun-latin-700-normal.woff"),
];

const compiler = await (async () => {
  await init({ module_or_path: readFileSync(require.resolve("@myriaddreamin/typst-ts-web-compiler/wasm")) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(truetypeOf(readFileSync(font)));
  const built = await builder.build();
  built.add_source("/document.typ", readFileSync(new URL("./document.typ", import.meta.url), "utf8"));
  return built;
})();

parentPort?.on("message", ({ id, data }) => {
  try {
    const { result, diagnostics } = compiler.compile("/document.typ", [["data", data]], "pdf", 2);
    if (!result) throw new Error(JSON.stringify(diagnostics));
    parentPort?.postMessage({ id, pdf: result }, [result.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  } finally {
    compiler.reset();
  }
});
