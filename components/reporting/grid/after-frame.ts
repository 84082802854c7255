/** In a page nobody looks at there are no frames: then after this long. */
const longestMs = 250;

/** Asks for `work` once what was just changed is on the screen; asked again before that, it is still done once. */
export function afterFrame(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    const run = (): void => {
      if (!isAsked) return;
      isAsked = false;
      clearTimeout(late);
      work();
    };
    const late = setTimeout(run, longestMs);
    requestAnimationFrame(() => setTimeout(run));
  };
}
