import { Button } from "react-aria-components";
import { useWords } from "../words/words.tsx";

export const TABS = ["table", "bill", "map", "island"] as const;
export type Tab = (typeof TABS)[number];
const WORD = { table: "tabTable", bill: "tabBill", map: "tabMap", island: "tabIsland" } as const;
const SIGN: Record<Tab, string> = {
  table: "M3 17a9 9 0 0 1 18 0M8 17a4 4 0 0 1 8 0",
  bill: "M6 3h9l3 3v15H6zM9 9h6M9 13h6M9 17h4",
  map: "M12 3c5 1 8 4 8 8s-3 9-8 10c-4-1-8-5-8-9s3-8 8-9zM12 11h.1",
  island: "M4 6h16M4 12h16M4 18h16M9 3v6M15 9v6M8 15v6",
};

/** On a phone, one part of the table at a time. */
export function Tabs({ tabs, now, onChoose }: { tabs: readonly Tab[]; now: Tab; onChoose(tab: Tab): void }) {
  const { t } = useWords();
  return (
    <nav className="tabs">
      {tabs.map((tab) => (
        <Button
          key={tab}
          className={`tab ${tab === now ? "now" : ""}`}
          aria-pressed={tab === now}
          onPress={() => onChoose(tab)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={SIGN[tab]} />
          </svg>
          {t(WORD[tab])}
        </Button>
      ))}
    </nav>
  );
}
