import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { type CaughtMail, readMail } from "./caught-mail";

export type MailCatcher = {
  readonly port: number;
  readonly mails: CaughtMail[];
  /** Receivers this server refuses for good. */
  readonly refused: Set<string>;
  /** Runs after a message was accepted and before the sender hears of it. */
  beforeAnswer: (() => void | Promise<void>) | null;
  readonly stop: () => Promise<void>;
};

/** A real mail server on this machine that keeps what it gets. `port` 0: any free one. */
export async function catchMail(port = 0): Promise<MailCatcher> {
  const catcher = { port, mails: [] as CaughtMail[], refused: new Set<string>(), beforeAnswer: null as MailCatcher["beforeAnswer"] };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    hideSTARTTLS: true,
    onRcptTo: ({ address }, _session, answer) =>
      answer(catcher.refused.has(address) ? Object.assign(new Error("No such mailbox here"), { responseCode: 550 }) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        catcher.mails.push(readMail(to, Buffer.concat(chunks).toString("latin1")));
        await catcher.beforeAnswer?.();
        answer(null);
      });
    },
  });
  // A sender that breaks off is part of the tests.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  return Object.assign(catcher, { port: (server.server.address() as AddressInfo).port, stop });
}
