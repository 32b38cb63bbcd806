import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of a box in letters' heights (rem), as the page is laid out. */
export function useRems<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const box = useRef<E>(null);
  const [rems, setRems] = useState(0);
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const measure = (): void =>
      setRems(measured.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(measured);
    return () => watch.disconnect();
  }, []);
  return [box, rems];
}
