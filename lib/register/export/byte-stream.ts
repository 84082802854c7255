/** How long a piece waits for a reader that has not gone but takes nothing. */
const patienceMs = 120_000;

/**
 * Pieces of a file as the body of an answer: made only when they are asked for. `left` is called when the reader goes away or takes
 * nothing for two minutes, so that what makes the pieces stops at once, also in the middle of a wait.
 */
export function byteStream(
  pieces: AsyncIterator<string | Uint8Array<ArrayBuffer>>,
  left: () => void,
  patience: number = patienceMs,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting: NodeJS.Timeout | undefined;
  const stop = async (): Promise<void> => {
    clearTimeout(waiting);
    left();
    await pieces.return?.().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        clearTimeout(waiting);
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        waiting = setTimeout(() => {
          controller.error(new Error("the reader took nothing for too long"));
          void stop();
        }, patience).unref();
      },
      cancel: stop,
    },
    { highWaterMark: 1 },
  );
}
