import { Button, Checkbox } from "react-aria-components";
import type { Offered } from "../../../rules/terms.ts";
import type { DealTold, Giveable } from "../../../views/deal-shape.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";
import { Icon } from "./price.tsx";

interface TermsProps {
  told: DealTold;
  deal: Offered;
  onChange(deal: Offered): void;
}

/** What could be given: what the signers like comes first, what they do not like is folded away. */
export function DealTerms({ told, deal, onChange }: TermsProps) {
  const { t } = useWords();
  const rows = told.writes.flatMap((clause) => clause.options.map((option) => ({ clause, option })));
  const likes = ({ worth }: Giveable): number => Math.min(...worth);
  const liked = rows
    .filter(({ option, clause }) => likes(option) > 0 || deal.write[clause.clause] === option.id)
    .sort((a, b) => likes(b.option) - likes(a.option));
  const others = rows.filter((row) => !liked.includes(row));
  const write = (row: (typeof rows)[number]) => (
    <ClauseTerm key={`${row.clause.clause} ${row.option.id}`} row={row} deal={deal} onChange={onChange} />
  );
  return (
    <section aria-labelledby="deal-gives">
      <h3 id="deal-gives">{t("dealGives")}</h3>
      <ul className="gifts">
        {told.promises.map((promise) => (
          <PromiseTerm key={promise.id} promise={promise} deal={deal} onChange={onChange} />
        ))}
        {told.offices.map((office) => (
          <OfficeTerm key={`${office.id} ${office.to}`} office={office} deal={deal} onChange={onChange} />
        ))}
        {told.pays.map((pay) => (
          <PayTerm key={pay.id} pay={pay} deal={deal} onChange={onChange} />
        ))}
        {liked.map(write)}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t("dealOthers", { count: others.length })}</summary>
          <ul className="gifts">{others.map(write)}</ul>
        </details>
      )}
    </section>
  );
}

type Row = { clause: DealTold["writes"][number]; option: Giveable };
type One<T> = T & Pick<TermsProps, "deal" | "onChange">;

function ClauseTerm({ row: { clause, option }, deal, onChange }: One<{ row: Row }>) {
  const { t } = useWords();
  const said = useSaid();
  const { [clause.clause]: chosen, ...rest } = deal.write;
  const on = chosen === option.id;
  return (
    <li>
      <Checkbox
        isSelected={on}
        onChange={() => onChange({ ...deal, write: on ? rest : { ...rest, [clause.clause]: option.id } })}
      >
        <b className="number">{clause.number}</b>
        <span>
          {said(clause.question)}: {said(option.title)} {option.now && <small>{t("chosenNow")}</small>}
        </span>
      </Checkbox>
      <Worths worth={option.worth} />
    </li>
  );
}

function PromiseTerm({ promise, deal, onChange }: One<{ promise: Giveable }>) {
  const { t } = useWords();
  const said = useSaid();
  const rest = deal.promise.filter((id) => id !== promise.id);
  const on = rest.length < deal.promise.length;
  return (
    <li>
      <Checkbox isSelected={on} onChange={() => onChange({ ...deal, promise: on ? rest : [...rest, promise.id] })}>
        <span>
          {t("promiseTerm")} {said(promise.title)}
        </span>
      </Checkbox>
      <Worths worth={promise.worth} />
    </li>
  );
}

function OfficeTerm({ office, deal, onChange }: One<{ office: DealTold["offices"][number] }>) {
  const { t } = useWords();
  const said = useSaid();
  const { [office.id]: to, ...rest } = deal.name ?? {};
  const on = to === office.to;
  return (
    <li>
      <Checkbox
        isSelected={on}
        onChange={() => onChange({ ...deal, name: on ? rest : { ...rest, [office.id]: office.to } })}
      >
        <span>
          {t("officeTerm", { party: office.short })} {said(office.title)}
          {office.source && <small> {said(office.source)}</small>}
        </span>
      </Checkbox>
      <Worths worth={office.worth} />
    </li>
  );
}

function PayTerm({ pay, deal, onChange }: One<{ pay: DealTold["pays"][number] }>) {
  const { t } = useWords();
  const said = useSaid();
  const { [pay.id]: amount = 0, ...rest } = deal.pay;
  const give = (more: number) =>
    onChange({ ...deal, pay: amount + more > 0 ? { ...rest, [pay.id]: amount + more } : rest });
  return (
    <li>
      <span className="stepper">
        <Button
          className="button"
          aria-label={t("payLess", { what: pay.title })}
          isDisabled={amount === 0}
          onPress={() => give(-1)}
        >
          −
        </Button>
        <span>
          {amount} {said(pay.title)} {amount > 0 && <Icon kind={pay.icon} times={amount} />}
        </span>
        <Button
          className="button"
          aria-label={t("payMore", { what: pay.title })}
          isDisabled={amount >= pay.most}
          onPress={() => give(1)}
        >
          +
        </Button>
      </span>
      <Worths worth={pay.worth} />
    </li>
  );
}

/** What it is worth to each signer, in whole points. */
function Worths({ worth }: { worth: readonly number[] }) {
  return (
    <span className="worths">
      {worth.map((by, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one for each signer, in their order
        <b key={i} className={by < 0 ? "down" : "up"}>
          {by === 0 ? "0" : signed(by)}
        </b>
      ))}
    </span>
  );
}
