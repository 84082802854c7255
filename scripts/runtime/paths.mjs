import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/**
 * Everything an installation keeps outside the source: the embedded database, generated secrets, logs.
 * @returns {string} absolute path
 */
export const dataDir = () => path.resolve(root, process.env.DATA_DIR || ".data");
