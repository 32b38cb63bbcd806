import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of a box and the height of the window in letters' heights (rem), as the page is laid out. */
export function useRems<E extends HTMLElement>(): [RefObject<E | null>, { width: number; height: number }] {
  const box = useRef<E>(null);
  const [rems, setRems] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRems({ width: measured.clientWidth / rem, height: innerHeight / rem });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(measured);
    addEventListener("resize", measure);
    return () => {
      watch.disconnect();
      removeEventListener("resize", measure);
    };
  }, []);
  return [box, rems];
}
