import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { BillView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { useSend } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** It has clauses; a motion has none. */
export function isAct({ clauses }: BillView): boolean {
  return Object.keys(clauses).length > 0;
}

/** Which of several bills lies on the table; nothing where there is but one. */
export function BillChoice({ bill }: { bill: string }) {
  const send = useSend();
  const { t } = useWords();
  const said = useSaid();
  const bills = Object.values(usePart("bills")).filter(isAct);
  if (bills.length < 2) return null;
  return (
    <ToggleButtonGroup
      className="bill-choice"
      aria-label={t("whichBill")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[bill]}
      onSelectionChange={([chosen]) => chosen !== undefined && send({ type: "bill", bill: String(chosen) })}
    >
      {bills.map(({ id, title }) => (
        <ToggleButton key={id} id={id} className="button">
          {said(title)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
