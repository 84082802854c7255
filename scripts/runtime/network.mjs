import { connect, createServer } from "node:net";

const loopback = "127.0.0.1";

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether something accepts connections there
 */
export const isListening = (port, host = loopback) =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
    socket.on("timeout", () => {
      socket.destroy();
      resolve(false);
    });
  });

/**
 * @param {number} port 0 lets the system choose
 * @returns {Promise<number | undefined>} the port when it can be bound, otherwise nothing
 */
export const bindable = (port, host = loopback) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });

/**
 * @param {number} [preferred] taken when it is free
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  const port = (preferred && (await bindable(preferred))) || (await bindable(0));
  if (!port) throw new Error("No free port on 127.0.0.1.");
  return port;
}
