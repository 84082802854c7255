import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** @param {string} question @returns {Promise<string>} asked on standard error, so that standard output stays for results */
export async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** @param {string} question @returns {Promise<string>} what was typed, without showing it */
export async function askSecretly(question) {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

/** @returns {Promise<string>} the first line of what is piped in */
export async function readPipe() {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return text.split(/\r?\n/)[0] ?? "";
}
