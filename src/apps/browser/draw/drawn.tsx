/** A box in which Phaser draws; without any drawing surface the box stays empty and the text beside it says the same. */
import { useEffect, useRef } from "react";
import type { Canvas } from "./canvas.ts";
import type { Painter } from "./pen.ts";

/** Painters are loaded with Phaser, after the page's text. */
type Load<P> = () => Promise<Painter<P>>;

/** Phaser asks for a surface as soon as it is loaded, so this is asked first. */
function canDraw(): boolean {
  return document.createElement("canvas").getContext("2d") !== null;
}

export function Drawn<P>({
  load,
  picture,
  label,
  width,
  height,
}: {
  load: Load<P>;
  picture: P;
  label: string;
  width: number;
  height: number;
}) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas<P> | undefined>(undefined);
  const latest = useRef(picture);
  useEffect(() => {
    let gone = false;
    if (!canDraw()) return;
    void Promise.all([import("./canvas.ts"), load()])
      .then(([{ openCanvas }, painter]) => {
        if (gone || !host.current) return;
        canvas.current = openCanvas(
          host.current,
          painter,
          () => matchMedia("(prefers-reduced-motion: reduce)").matches,
        );
        canvas.current.show(latest.current);
      })
      .catch((error: unknown) => {
        console.warn("The table is not drawn; its text tells the same.", error);
      });
    return () => {
      gone = true;
      canvas.current?.destroy();
      canvas.current = undefined;
    };
  }, [load]);
  const key = JSON.stringify(picture);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is equal if it says the same
  useEffect(() => {
    latest.current = picture;
    canvas.current?.show(picture);
  }, [key]);
  return (
    <div ref={host} className="drawn" role="img" aria-label={label} style={{ aspectRatio: `${width} / ${height}` }} />
  );
}
