/** Lets a flight be drawn over the page, on a surface that is there only while something flies. Nothing waits for it. */
import type { PriceView } from "../../../views/row-shape.ts";
import { type Flight, roomOf } from "./flight-picture.ts";
import type { Point } from "./strokes.ts";

/**
 * Measures while all still stands where it does: from the purse to what is paid for, and then the card to the first
 * of `lands` that is in sight. What is given back lets it fly.
 */
export function flightOf(price: readonly PriceView[], at: Element | null, lands: readonly string[] = []): () => void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (calm || !at) return () => {};
  const paid = price.flatMap(({ budget, icon, amount }) =>
    signsOf(budget, amount).map((from) => ({ icon, from: middleOf(from) })),
  );
  const landing = lands
    .flatMap((one) => [...document.querySelectorAll(one)])
    .find((e) => e.getClientRects().length > 0);
  const { x, y, width, height } = at.getBoundingClientRect();
  const flight: Flight = {
    paid,
    to: middleOf(at),
    ...(landing && { card: { from: { x, y, width, height }, to: middleOf(landing) } }),
  };
  return paid.length > 0 || landing ? () => void fly(flight) : () => {};
}

/** The signs of a budget in the purse, the last first; one stands for many. */
function signsOf(budget: string, amount: number): Element[] {
  const signs = [...document.querySelectorAll(`.purse [data-budget="${CSS.escape(budget)}"] .icon`)].reverse();
  return signs.slice(0, amount);
}

/** The middle of an element, or of the edge of the page behind which it lies. */
function middleOf(element: Element): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  return { x: within(x + width / 2, innerWidth), y: within(y + height / 2, innerHeight) };
}

async function fly(flight: Flight): Promise<void> {
  const room = roomOf(flight);
  const host = document.createElement("div");
  host.className = "drawn flight";
  host.setAttribute("aria-hidden", "true");
  host.style.cssText = `left: ${room.x}px; top: ${room.y}px; width: ${room.width}px; height: ${room.height}px`;
  document.body.append(host);
  try {
    const [{ openCanvas }, { flightPainterOf }] = await Promise.all([
      import("./canvas.ts"),
      import("./flight-painter.ts"),
    ]);
    const canvas = openCanvas(
      host,
      flightPainterOf(room),
      () => false,
      () => {
        canvas.destroy();
        host.remove();
      },
    );
    canvas.show(flight);
  } catch (error) {
    host.remove();
    console.warn("Nothing flies; what was paid is told the same.", error);
  }
}
