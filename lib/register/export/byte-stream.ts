/**
 * Pieces of a file as the body of an answer: made only when they are asked for. `left` is called when the reader goes away, so that
 * what makes the pieces stops at once, also in the middle of a wait.
 */
export function byteStream(
  pieces: AsyncIterator<string | Uint8Array<ArrayBuffer>>,
  left: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        left();
        await pieces.return?.().catch(() => undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
