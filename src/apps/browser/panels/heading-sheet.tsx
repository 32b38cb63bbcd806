import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import type { BillView } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { useRefusal } from "../words/refusal.ts";
import { useWords } from "../words/words.tsx";
import { usePriceWords } from "./price.tsx";
import { Sheet } from "./sheet.tsx";

type Option = BillView["clauses"][number]["options"][number];

/** One heading of the bill: for each clause its options, with the line that would be printed, whom it helps, whom it costs. */
export function HeadingSheet({
  bill,
  heading,
  most,
  onClose,
}: {
  bill: BillView;
  heading: BillView["headings"][number];
  most: number;
  onClose(): void;
}) {
  const { t, say } = useWords();
  const { act, told } = useGame();
  const words = usePriceWords();
  const why = useRefusal();
  const clauses = bill.clauses.filter((c) => heading.clauses.includes(c.id));
  const [wanted, want] = useState<Record<string, string>>({});
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([id, option]) => clauses.find((c) => c.id === id)?.chosen !== option),
  );
  const sample = clauses[0]!.options[0]!.set;
  const any = Object.keys(changes).length;
  const refusal = clauses.flatMap((c) => c.options.filter((o) => changes[c.id] === o.id)).find((o) => o.set.refusal)
    ?.set.refusal;
  const set = async () => {
    if (sample.command.type === "draftClauses" && (await act({ ...sample.command, set: changes }))) onClose();
  };
  const actions = (
    <Button
      className="button primary"
      isDisabled={any === 0 || any > most || refusal !== undefined}
      onPress={() => void set()}
    >
      {sample.price.length ? t("setFor", { price: words(sample.price) }) : t("agree")}
    </Button>
  );
  return (
    <Sheet
      title={t("amend", { heading: say(heading.title) })}
      open
      onClose={onClose}
      actions={actions}
      className="statute"
    >
      {clauses.map((c) => (
        <RadioGroup
          key={c.id}
          className="options"
          value={wanted[c.id] ?? c.chosen}
          onChange={(option) => want({ ...wanted, [c.id]: option })}
        >
          <Label className="options-title">{t("amendClause", { number: c.number, question: say(c.question) })}</Label>
          {c.options.map((o) => (
            <Radio key={o.id} value={o.id} className="option" aria-label={`${say(o.title)}: ${say(o.statute)}`}>
              <OptionText option={o} now={o.id === c.chosen} />
            </Radio>
          ))}
        </RadioGroup>
      ))}
      {refusal && <p className="pressing">{why(refusal)}</p>}
      {told && <p className="pressing">{told}</p>}
    </Sheet>
  );
}

function OptionText({ option, now }: { option: Option; now: boolean }) {
  const { t, say } = useWords();
  return (
    <>
      <span className="option-head">
        <b>{say(option.title)}</b>
        <small>{now ? t("chosenNow") : t("expectedAyes", { count: option.ayes })}</small>
      </span>
      <span className="statute-line">{say(option.statute)}</span>
      <span className="option-sides">
        <span>
          <i>{t("helps")}</i> {say(option.helps)}
        </span>
        <span>
          <i>{t("costs")}</i> {say(option.costs)}
        </span>
        {option.powers.length > 0 && (
          <span className="lawful">
            <i>{t("lights")}</i> {option.powers.map(say).join(t("listSep"))}
          </span>
        )}
      </span>
    </>
  );
}
