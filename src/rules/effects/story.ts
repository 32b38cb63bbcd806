/** Effects that set something going: charts, incidents, promises, offers, injects. */
import { effect } from "../effect.ts";
import { EVENTS } from "../events.ts";
import { thing, word } from "../fields.ts";
import { emit } from "../game.ts";
import { lay } from "../offers.ts";

/** Gives a procedure an event. */
export const send = effect({ send: word, to: thing("procedures") }, (effect, m) => {
  const chart = m.index("procedures", effect.to);
  const event = m.words.number(effect.send);
  return (g, on) => m.parts.charts[chart]?.hear(g, event, on.cause);
});

/** An incident begins, once. */
export const begin = effect({ begin: thing("incidents") }, (effect, m) => {
  const incident = m.index("incidents", effect.begin);
  return (g, on) => m.parts.incidents[incident]?.begin(g, on.cause);
});

/** An incident is ended. */
export const close = effect({ close: thing("incidents", "incident") }, (effect, m) => {
  const fixed = effect.close === "target" ? undefined : m.index("incidents", effect.close);
  return (g, on) => m.parts.incidents[fixed ?? on.target]?.end(g, 1, on.cause);
});

/** A promise is made, once. */
export const promise = effect({ promise: thing("promises") }, (effect, m) => {
  const number = m.index("promises", effect.promise);
  return (g, on) => {
    if (!g.n[m.at.promise + number]) emit(g, EVENTS.promiseMade, on.cause, number);
  };
});

/** An offer is laid face up, once. */
export const layOffer = effect({ lay: thing("offers") }, (effect, m) => {
  const offer = m.index("offers", effect.lay);
  return (g, on) => {
    if (!g.n[m.at.offer + offer]) lay(g, offer, on.cause);
  };
});

/** An inject comes, whether its condition holds or not. */
export const fire = effect({ fire: thing("injects") }, (effect, m) => {
  const inject = m.index("injects", effect.fire);
  return (g) => g.model.parts.injects[inject]?.fire(g);
});
