import { type ReactNode, useEffect, useRef } from "react";

/**
 * Text in as many whole lines as it has room for, the last with a sign if there is more; none where not one has room. On
 * a phone there is room for all.
 */
export function Fitted({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may need more lines in the same room
  useEffect(() => {
    const box = room.current;
    if (!box) return;
    const fit = (): void => {
      // A box that is only as tall as its lines is measured without a limit of before.
      box.style.removeProperty("--lines");
      const line = Number.parseFloat(getComputedStyle(box).lineHeight);
      const lines = Math.floor((box.clientHeight + 1) / line);
      box.style.setProperty("--lines", String(Math.max(1, lines)));
      box.classList.toggle("no-room", lines === 0);
    };
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => watch.disconnect();
  }, [children]);
  return (
    <div ref={room} className="fitted">
      <p>{children}</p>
    </div>
  );
}
