import { useMachine } from "@xstate/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ChamberChangeView, HouseView } from "../../../views/chamber-shape.ts";
import {
  type ChangePicture,
  type ChangeStep,
  governing,
  pictureOfChange,
  stepsOf,
} from "../draw/chamber-change-picture.ts";
import { Drawn } from "../draw/drawn.tsx";
import { labelPlaces, SHEET } from "../draw/hemicycle-picture.ts";
import { useLine } from "../words/line.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { chamberScene } from "./chamber-scene-machine.ts";

const loadPainter = () => import("../draw/chamber-change-painter.ts").then((m) => m.chamberChangePainter);

/** Milliseconds: the house as it was; all that empties; all that fills; one party that turns. */
const TOLD = { before: 2_000, loses: 4_000, gains: 2_000, turns: 1_600 };

/** After each step but the last: what empties and what fills takes its time in all, wedge by wedge. */
export function waitsOf(steps: readonly ChangeStep[]): number[] {
  const count = (is: ChangeStep["is"]): number => steps.filter((step) => step.is === is).length;
  return steps.slice(0, -1).map(({ is }) => {
    if (is === "loses" || is === "gains") return Math.max(600, TOLD[is] / count(is));
    return is === "before" ? TOLD.before : TOLD.turns;
  });
}

/** An election or a change of government, told in the place of the chamber: the house as it was empties and fills. */
export function ChamberScene({ changes, onClose }: { changes: readonly ChamberChangeView[]; onClose(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const steps = changes.map(stepsOf);
  const [scene, send] = useMachine(chamberScene, { input: { waits: steps.map(waitsOf) } });
  const over = scene.status === "done";
  useEffect(() => {
    if (over) onClose();
  }, [over, onClose]);
  const { change: number, step } = scene.context;
  const [change, mine] = [changes[number], steps[number] ?? []];
  const told = useRef<HTMLOListElement>(null);
  useEffect(() => {
    told.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  });
  const stands = scene.matches("stands");
  // Laid into the table's own grid, so that the benches keep their place.
  const [table] = useState(() => document.querySelector("main.table"));
  const skip = ({ key }: KeyboardEvent): void => {
    if (!stands && !["Tab", "Shift", "Control", "Alt", "Meta", "Enter", " ", "Escape"].includes(key))
      send({ type: "skip" });
  };
  const sentence = useSentence();
  if (!change || over) return null;
  const still = stands && matchMedia("(prefers-reduced-motion: reduce)").matches;
  const title = change.election === undefined ? t("governmentChanges") : change.election;
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      className="chamber-scene"
      {...(table && { UNSTABLE_portalContainer: table })}
    >
      <Modal>
        <Dialog>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: any key goes on, and a button does the same */}
          <div className={`chamber-turn ${still ? "still" : ""}`} onKeyDown={skip}>
            <div className="chamber-stage">
              {still && (
                <House
                  change={change}
                  picture={pictureOfChange(change, mine, 0)}
                  house={change.before}
                  at={t("chamberBefore")}
                />
              )}
              <House
                change={change}
                picture={pictureOfChange(change, mine, step)}
                house={mine[step]?.is === "before" ? change.before : change.after}
                at={still ? t("chamberAfter") : undefined}
              />
            </div>
            <div className="chamber-words">
              <Heading slot="title" level={2}>
                {said(title)} <small>{said(change.chamber)}</small>
              </Heading>
              <ol ref={told} aria-live="polite" aria-label={t("chamberTold")}>
                {mine.slice(0, step + 1).map((one) => (
                  <li key={`${one.is} ${one.party?.id}`} className={one.is}>
                    {sentence(change, one)}
                  </li>
                ))}
              </ol>
              {stands && change.about.map((text) => <p key={text}>{said(text)}</p>)}
              <div className="chamber-actions">
                <Button
                  className={`button ${stands ? "primary" : ""}`}
                  autoFocus
                  onPress={() => send({ type: stands ? "next" : "skip" })}
                >
                  {stands ? t("onward") : t("skip")}
                </Button>
              </div>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The benches, with each party's name and seats around them, and the seats of the government in the well. */
function House({
  change,
  picture,
  house,
  at,
}: {
  change: ChamberChangeView;
  picture: ChangePicture;
  house: HouseView;
  at: string | undefined;
}) {
  const { t } = useWords();
  const said = useSaid();
  const lineOf = useLine();
  const seated = (id: string): number => picture.chairs.filter((c) => c.party === id && c.is !== "empty").length;
  const governs = governing(picture);
  return (
    <div className="hemicycle crowded">
      {at && <p className="chamber-when">{at}</p>}
      <div className="benches">
        <Drawn load={loadPainter} picture={picture} label={labelOf()} width={SHEET.width} height={SHEET.height} />
        <p className="well">
          {house.governs !== undefined && <strong>{governs}</strong>}
          <b>{house.governs !== undefined && t("seatsGovern")}</b>
          <span>{lineOf({ line: house.line, present: house.seats })}</span>
        </p>
      </div>
      <ul>
        {labelPlaces(picture, true).map(({ party: id, side, x, y }) => {
          const party = change.parties.find((p) => p.id === id);
          const [seats, by] = [seated(id), seated(id) - (party?.before ?? 0)];
          return (
            <li
              key={id}
              className={`party ${side}`}
              style={{
                [side === "left" ? "right" : "left"]:
                  `${(100 * (side === "left" ? SHEET.width - x : x)) / SHEET.width}%`,
                top: `${(100 * y) / SHEET.height}%`,
              }}
            >
              <b>{said(party?.short)}</b> {seats}{" "}
              {by !== 0 && <span className={by < 0 ? "loses" : "gains"}>{signed(by * 100)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );

  function labelOf(): string {
    return house.governs === undefined
      ? change.chamber
      : t("chamberLabel", { chamber: change.chamber, seats: governs });
  }
}

/** What each step says, in the words of the interface. */
function useSentence(): (change: ChamberChangeView, step: ChangeStep) => string {
  const { t } = useWords();
  const distance = ({ seats, governs, line }: HouseView): string => {
    if (governs === undefined) return t("chamberLine", { line, seats });
    const short = line - governs;
    const two = 3 * governs >= 2 * seats ? t("chamberTwoThirds") : "";
    if (short > 0) return t("chamberShort", { governs, seats, count: short, line });
    return `${t(short === 0 ? "chamberJust" : "chamberOver", { governs, seats, count: -short, line })}${two}`;
  };
  return (change, { is, party }) => {
    if (is === "before") return t("chamberWas", { distance: distance(change.before) });
    if (is === "after" || !party) return distance(change.after);
    const [party_, count] = [party.short, Math.abs(party.after - party.before)];
    if (is === "loses") return t("chamberLoses", { party: party_, count, left: party.after });
    if (is === "gains") return t("chamberGains", { party: party_, count, now: party.after });
    return t(is === "leaves" ? "chamberLeaves" : "chamberJoins", { party: party_, count: party.after });
  };
}
