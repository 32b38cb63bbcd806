import { useEffect, useRef, useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import type { BillView, OptionView } from "../../../views/chamber-shape.ts";
import { flightOf } from "../draw/fly.ts";
import { useGame, usePart, useTold } from "../game.tsx";
import { play } from "../sound/player.ts";
import { useRefusal } from "../words/refusal.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { ImaginedAloud } from "./chamber.tsx";
import { usePriceWords } from "./price.tsx";
import { Sheet } from "./sheet.tsx";

/** A draft is imagined as a deal that nobody signs. */
const BARE = { with: [], line: "aye", pay: {}, promise: [] } as const;

/** One heading of the bill: for each clause its options, with the line that would be printed, whom it helps, whom it costs. */
export function HeadingSheet({
  bill,
  heading,
  most,
  onClose,
}: {
  bill: BillView;
  heading: BillView["headings"][string];
  most: number;
  onClose(): void;
}) {
  const { t } = useWords();
  const { act, imagine } = useGame();
  const told = useTold();
  const deals = Object.values(usePart("deals"));
  const words = usePriceWords();
  const why = useRefusal();
  const clauses = heading.clauses.flatMap((id) => bill.clauses[id] ?? []);
  const [wanted, want] = useState<Record<string, string>>({});
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([id, option]) => clauses.find((c) => c.id === id)?.chosen !== option),
  );
  // The benches lean as they would with what is chosen, or with what is pointed at.
  const [pointed, point] = useState<Record<string, string>>({});
  const pointedAt = useRef<Element | null>(null);
  const written = JSON.stringify({ ...changes, ...pointed });
  useEffect(() => {
    const write = JSON.parse(written) as Record<string, string>;
    const at = pointedAt.current ?? document.activeElement;
    if (Object.keys(write).length > 0) return imagine({ offered: { ...BARE, bill: bill.id, write } }, at);
  }, [imagine, bill.id, written]);
  const { draft } = bill;
  const places = Object.keys(bill.clauses);
  const ayesOf = (clause: string, option: number): number => bill.ayes[places.indexOf(clause)]?.[option] ?? 0;
  const any = Object.keys(changes).length;
  const refusal = draft?.refusal ?? clauses.flatMap((c) => c.options[changes[c.id] ?? ""]?.refusal ?? [])[0];
  const set = async (at: Element) => {
    if (draft?.command.type !== "draftClauses") return;
    const fly = flightOf(draft.price, at);
    if (!(await act({ ...draft.command, set: changes }))) return;
    fly();
    onClose();
  };
  const actions = (
    <Button
      className="button primary"
      isDisabled={any === 0 || any > most || refusal !== undefined}
      onPress={({ target }) => void set(target)}
    >
      {draft?.price.length ? t("setFor", { price: words(draft.price) }) : t("agree")}
    </Button>
  );
  return (
    <Sheet title={t("amend", { heading: heading.title })} open onClose={onClose} actions={actions} className="statute">
      {clauses.map((c) => (
        <RadioGroup
          key={c.id}
          className="options"
          value={wanted[c.id] ?? c.chosen}
          onChange={(option) => {
            play("paper");
            want({ ...wanted, [c.id]: option });
          }}
        >
          <Label className="options-title">
            {t("amendClause", { number: c.number, question: c.question })}
            {deals.flatMap(({ id, title, owed }) => {
              const { option } = owed[c.id] ?? {};
              if (option === undefined) return [];
              return (
                <small key={id} className="owed">
                  {t("owedTo", { parties: title, option })}
                </small>
              );
            })}
          </Label>
          {Object.values(c.options).map((o, k) => (
            <Radio
              key={o.id}
              value={o.id}
              className="option"
              aria-label={`${o.title}: ${o.statute}`}
              onHoverStart={({ target }) => {
                pointedAt.current = target;
                point({ [c.id]: o.id });
              }}
              onHoverEnd={() => {
                pointedAt.current = null;
                point({});
              }}
            >
              <OptionText option={o} ayes={ayesOf(c.id, k)} now={o.id === c.chosen} />
            </Radio>
          ))}
        </RadioGroup>
      ))}
      <ImaginedAloud />
      {refusal && <p className="pressing">{why(refusal)}</p>}
      {told && <p className="pressing">{told}</p>}
    </Sheet>
  );
}

function OptionText({ option, ayes, now }: { option: OptionView; ayes: number; now: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <>
      <span className="option-head">
        <b>{said(option.title)}</b>
        <small>{now ? t("chosenNow") : t("expectedAyes", { count: ayes })}</small>
      </span>
      <span className="statute-line">{said(option.statute)}</span>
      <span className="option-sides">
        <span>
          <i>{t("helps")}</i> {said(option.helps)}
        </span>
        <span>
          <i>{t("costs")}</i> {said(option.costs)}
        </span>
        {option.powers.length > 0 && (
          <span className="lawful">
            <i>{t("lights")}</i> {option.powers.join(t("listSep"))}
          </span>
        )}
      </span>
      {option.inspiredBy && (
        <small className="option-after">
          {t("inspiredBy")} {said(option.inspiredBy)}
        </small>
      )}
    </>
  );
}
