import { Button } from "react-aria-components";
import { TABS, type Tab } from "../screen-machine.ts";
import { useScreen, useSend } from "../screen.tsx";
import { useWords } from "../words/words.tsx";

const WORD = { table: "tabTable", bill: "tabBill", map: "tabMap", island: "tabIsland" } as const;
const SIGN: Record<Tab, string> = {
  table: "M3 17a9 9 0 0 1 18 0M8 17a4 4 0 0 1 8 0",
  bill: "M6 3h9l3 3v15H6zM9 9h6M9 13h6M9 17h4",
  map: "M12 3c5 1 8 4 8 8s-3 9-8 10c-4-1-8-5-8-9s3-8 8-9zM12 11h.1",
  island: "M4 6h16M4 12h16M4 18h16M9 3v6M15 9v6M8 15v6",
};

/** On a phone, one part of the table at a time. */
export function Tabs() {
  const { t } = useWords();
  const now = useScreen(({ tab }) => tab);
  const send = useSend();
  return (
    <nav className="tabs">
      {TABS.map((tab) => (
        <Button
          key={tab}
          className={`tab ${tab === now ? "now" : ""}`}
          aria-pressed={tab === now}
          onPress={() => send({ type: "tab", tab })}
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
