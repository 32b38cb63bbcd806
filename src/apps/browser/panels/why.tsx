import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { WhyLine } from "../../../views/view.ts";
import { signed, useWords } from "../words/words.tsx";

/** A number (or word) that explains itself: opens the sum of its named causes. */
export function Why({ title, lines, total, sumWord, children, className }: { title: string; lines: WhyLine[]; total: string; sumWord?: string; children: ReactNode; className?: string }) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className={`why ${className ?? ""}`} aria-label={title}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="why-dialog">
          <Heading slot="title" level={3}>
            {title}
          </Heading>
          {lines.length === 0 && <p>{t("whyEmpty")}</p>}
          <WhyLines lines={lines} />
          <p className="why-sum">
            <span>{sumWord ?? t("sum")}</span>
            <b>{total}</b>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function WhyLines({ lines }: { lines: WhyLine[] }) {
  const { t, say } = useWords();
  return (
    <ol className="why-lines">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ledger only grows
        <li key={i}>
          <span>
            {line.kind === "start" ? t("atStart") : line.kind === "inclination" ? t("inclination") : line.kind === "mood" ? t("mood") : say(line.title)}
            {line.kind !== "start" && !["inclination", "mood", "clause", "exception"].includes(line.kind) && <small> {t("inRound", { round: line.round })}</small>}
            {line.receipt && <small className="receipt"> {t("receipt", { number: line.receipt.number, round: line.receipt.round })}</small>}
            {line.cut !== 0 && <small> {t("cutOff", { amount: signed(line.cut) })}</small>}
          </span>
          <b className={line.by < 0 ? "down" : "up"}>{signed(line.by)}</b>
        </li>
      ))}
    </ol>
  );
}
