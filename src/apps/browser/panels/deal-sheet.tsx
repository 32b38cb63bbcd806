import { useEffect, useState } from "react";
import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from "react-aria-components";
import { LINES } from "../../../rules/lines.ts";
import { MOST_WORDS, type Offered } from "../../../rules/terms.ts";
import type { BargainView, DealTold, OtherDeal } from "../../../views/deal-shape.ts";
import { flightOf } from "../draw/fly.ts";
import { useGame, usePart, useTold } from "../game.tsx";
import { useDate } from "../words/date.ts";
import { useRefusal } from "../words/refusal.ts";
import { useLeaning } from "../words/leaning.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { ImaginedAloud } from "./chamber.tsx";
import { DealSigners } from "./deal-signers.tsx";
import { DealTerms } from "./deal-terms.tsx";
import { usePriceWords } from "./price.tsx";
import { Sheet } from "./sheet.tsx";

/** A deal over the bill: whose line is asked for, what is given for it, and what each would say, before it is offered. */
export function DealSheet({ bargain, onDone, onClose }: DealSheetProps) {
  const { t } = useWords();
  const { act } = useGame();
  const refused = useRefusal();
  const date = useDate();
  const words = usePriceWords();
  const said = useTold();
  const first = bargain.offer.command as Offered & { type: string; seat: string };
  const [deal, setDeal] = useState<Offered>(() => offeredIn(first));
  const [spoken, speak] = useState("");
  const told = useDealTold(deal);
  const offer = told?.offer ?? bargain.offer;
  const asks = deal.with.length > 0 || deal.undertake !== undefined;
  const sign = async (at: Element) => {
    const fly = flightOf(offer.price, at);
    if (!(await act({ ...first, ...deal, ...(spoken && { words: spoken }), type: "offerDeal" }))) return;
    fly();
    onDone(t("dealSigned", { parties: (told?.signers ?? []).map((s) => s.short).join(t("listSep")) }));
    onClose();
  };
  const actions = (
    <Button
      className="button primary"
      isDisabled={!asks || offer.refusal !== undefined}
      onPress={({ target }) => void sign(target)}
    >
      {offer.price.length ? t("signFor", { price: words(offer.price) }) : t("sign")}
    </Button>
  );
  return (
    <Sheet title={t("bargain")} open onClose={onClose} actions={actions} className="deal">
      <p>{t("bargainAbout", { date: date(bargain.lastDay, "short") })}</p>
      {bargain.offer.refusal && <p className="pressing">{refused(bargain.offer.refusal)}</p>}
      {bargain.parties.length > 0 && <Sides bargain={bargain} deal={deal} onChange={setDeal} />}
      {bargain.undertakings.length > 0 && <Abroad bargain={bargain} deal={deal} onChange={setDeal} />}
      {asks && told && (
        <>
          <DealSigners told={told} line={deal.line} />
          {offer.refusal && !wantsMore(told) && <p className="pressing">{refused(offer.refusal)}</p>}
          {told.instead.length > 0 && <Instead all={told.instead} onTake={setDeal} />}
          <DealTerms told={told} deal={deal} onChange={setDeal} />
          <label className="deal-words">
            <span>{t("dealWords")}</span>
            <input value={spoken} maxLength={MOST_WORDS} onChange={(event) => speak(event.currentTarget.value)} />
          </label>
        </>
      )}
      <ImaginedAloud />
      {said && <p className="pressing">{said}</p>}
    </Sheet>
  );
}

interface DealSheetProps {
  bargain: BargainView;
  onDone(told: string): void;
  onClose(): void;
}

function offeredIn({ bill, line, write, pay, promise, ...rest }: Offered): Offered {
  return { bill, line, write, pay, promise, with: rest.with };
}

/** Somebody would not sign it as it stands. */
const wantsMore = ({ offer: { refusal } }: DealTold): boolean => refusal === "below-reserve" || refusal === "red-line";

/** What would come of it; the last answer stays until the next is there. */
function useDealTold(deal: Offered): DealTold | undefined {
  const { weigh, imagine } = useGame();
  const [told, tell] = useState<DealTold>();
  useEffect(() => {
    let gone = false;
    let away: (() => void) | undefined;
    void weigh(deal).then((found) => {
      if (gone) return;
      tell(found);
      // Benches move for what would be signed, and for nothing else.
      if (deal.with.length > 0 && found && !wantsMore(found)) away = imagine({ offered: deal }, document.activeElement);
    });
    return () => {
      gone = true;
      away?.();
    };
  }, [weigh, imagine, deal]);
  return told;
}

const NOTHING: Offered = { bill: "", with: [], line: "", write: {}, pay: {}, promise: [] };

interface Changing {
  deal: Offered;
  onChange(deal: Offered): void;
}

/** Whom one asks, and for which line. */
function Sides({ bargain, deal, onChange }: Changing & { bargain: BargainView }) {
  const { t } = useWords();
  const spoken = useSaid();
  const leaning = useLeaning();
  const parties = usePart("parties");
  const home = (from: Offered): Offered => (from.bill ? from : { ...NOTHING, bill: bargain.bill, line: "aye" });
  return (
    <div className="deal-sides">
      <CheckboxGroup value={[...deal.with]} onChange={(chosen) => onChange({ ...home(deal), with: chosen })}>
        <Label>{t("dealWith")}</Label>
        <div className="chips">
          {bargain.parties.flatMap((id) => {
            const party = parties[id];
            if (!party) return [];
            return (
              <Checkbox key={id} value={id} className="chip">
                {spoken(party.short)} {party.seats} <small>{leaning(party)}</small>
              </Checkbox>
            );
          })}
        </div>
      </CheckboxGroup>
      <RadioGroup value={deal.line} onChange={(line) => onChange({ ...home(deal), line })}>
        <Label>{t("dealLine")}</Label>
        <div className="chips">
          {LINES.map((line) => (
            <Radio key={line} value={line} className="chip">
              {t(`line_${line}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
}

/** What a counterpart could undertake: it is asked for one thing, and over no bill. */
function Abroad({ bargain, deal, onChange }: Changing & { bargain: BargainView }) {
  const { t } = useWords();
  const said = useSaid();
  const [chosen] = Object.entries(deal.undertake ?? {}).map(([of, id]) => `${of}/${id}`);
  return (
    <RadioGroup
      value={chosen ?? null}
      onChange={(key) => {
        const one = bargain.undertakings.find(({ counterpart, id }) => `${counterpart}/${id}` === key);
        if (one) onChange({ ...NOTHING, undertake: { [one.counterpart]: one.id } });
      }}
    >
      <Label>{t("dealAbroad")}</Label>
      <div className="chips">
        {bargain.undertakings.map(({ counterpart, id, title, from }) => (
          <Radio key={`${counterpart}/${id}`} value={`${counterpart}/${id}`} className="chip">
            {said(from)} <small>{said(title)}</small>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** The cheapest that would do: what it adds, and what it costs whoever offers it. */
function Instead({ all, onTake }: { all: readonly OtherDeal[]; onTake(deal: Offered): void }) {
  const { t } = useWords();
  const lostWords = (lost: number): string =>
    lost > 0 ? t("ayesLost", { count: lost }) : lost < 0 ? t("ayesWon", { count: -lost }) : t("ayesSame");
  return (
    <section aria-labelledby="deal-instead">
      <h3 id="deal-instead">{t("dealInstead")}</h3>
      <ul className="aims">
        {all.map((one) => (
          <li key={JSON.stringify(one.deal)}>
            <Button className="button choice" onPress={() => onTake(one.deal)}>
              <span>{one.adds.join(t("listSep"))}</span>
              <small>
                {one.carries !== undefined && [lostWords(one.lost), t("odds", { odds: one.carries })].join(t("sep"))}
              </small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
