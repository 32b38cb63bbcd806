/** A flight, drawn: a card's body without its words, and over it a sun disc, a diamond or a token for each that was paid. */
import { type Box, type Flight, millisecondsOf, placesAt } from "./flight-picture.ts";
import { CARD, HAIR, INDIGO, INK } from "./palette.ts";
import type { Painter, Pen } from "./pen.ts";

const SIZE = 11;

/** `room`: the part of the page in which it is drawn. */
export const flightPainterOf = (room: Box): Painter<Flight> => ({
  width: room.width,
  height: room.height,
  milliseconds: millisecondsOf,
  ease: "Linear",
  paint(pen, _from, flight, at) {
    const { paid, card } = placesAt(flight, at);
    if (card) paintCard(pen, { ...card, x: card.x - room.x, y: card.y - room.y });
    for (const { icon, from } of paid) paintPaid(pen, icon, from.x - room.x, from.y - room.y);
  },
});

function paintCard(pen: Pen, { x, y, width, height }: Box): void {
  pen.fillStyle(CARD, 1).fillRect(x, y, width, height);
  pen.lineStyle(1, INK, 1).strokeRect(x, y, width, height);
  const line = (row: number, long: number, thick: number, colour: number) =>
    pen.fillStyle(colour, 1).fillRect(x + width * 0.06, y + height * row, width * long, Math.max(1, height * thick));
  line(0.2, 0.6, 0.05, INK);
  for (const [row, long] of [
    [0.36, 0.86],
    [0.46, 0.8],
    [0.62, 0.86],
    [0.72, 0.5],
  ] as const)
    line(row, long, 0.015, HAIR);
}

function paintPaid(pen: Pen, icon: Flight["paid"][number]["icon"], x: number, y: number): void {
  if (icon === "token")
    return void pen.fillStyle(INK, 1).fillRect(x - SIZE * 0.8, y - SIZE * 0.8, SIZE * 1.6, SIZE * 1.6);
  if (icon === "diamond") {
    const corners = [
      { x, y: y - SIZE },
      { x: x + SIZE, y },
      { x, y: y + SIZE },
      { x: x - SIZE, y },
    ];
    pen.fillStyle(INDIGO, 1).fillPoints(corners, true).lineStyle(1.6, CARD, 1);
    return void pen.lineBetween(x, y - 4, x, y + 4).lineBetween(x - 4, y, x + 4, y);
  }
  pen.fillStyle(INK, 1).fillCircle(x, y, SIZE).lineStyle(1.6, CARD, 1);
  pen.lineBetween(x - 7, y + 3, x + 7, y + 3).beginPath();
  pen.arc(x, y + 3, 5, Math.PI, 2 * Math.PI).strokePath();
}
