/**
 * Does something once the next frame is shown; returns its undo. An effect is no way to that: it comes earlier when its component is drawn again
 * before the frame.
 */
export function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => { timer = setTimeout(work); });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
