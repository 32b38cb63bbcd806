import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { WhyLine } from "../../../views/view.ts";
import { signed, useWords } from "../words/words.tsx";

/** A number (or word) that explains itself: opens the sum of its named causes. */
export function Why({
  title,
  lines,
  total,
  sumWord,
  about,
  children,
  className,
}: {
  title: string;
  lines: WhyLine[];
  total: string;
  sumWord?: string;
  about?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
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
          {about}
          {lines.length === 0 && <p>{t("whyEmpty")}</p>}
          <WhyLines lines={joined(lines)} />
          <p className="why-sum">
            <span>{sumWord ?? t("sum")}</span>
            <b>{total}</b>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** A line that may stand for the same cause in several rounds. */
type Joined = WhyLine & { until?: number };

/** The same cause round after round is one line with its sum. */
function joined(lines: WhyLine[]): Joined[] {
  const found = new Map<string, Joined>();
  for (const line of lines) {
    const key = JSON.stringify([line.kind, line.title, line.receipt?.clause, line.receipt?.round]);
    const before = found.get(key);
    found.set(
      key,
      before ? { ...before, by: before.by + line.by, cut: before.cut + line.cut, until: line.round } : line,
    );
  }
  return [...found.values()];
}

export function WhyLines({ lines }: { lines: Joined[] }) {
  const { t, say } = useWords();
  return (
    <ol className="why-lines">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ledger only grows
        <li key={i}>
          <span>
            {line.kind === "start"
              ? t("atStart")
              : line.kind === "inclination"
                ? t("inclination")
                : line.kind === "mood"
                  ? t("mood")
                  : say(line.title)}
            {line.kind !== "start" && !["inclination", "mood", "clause", "exception"].includes(line.kind) && (
              <small>
                {" "}
                {line.until !== undefined && line.until !== line.round
                  ? t("inRounds", { from: line.round, to: line.until })
                  : t("inRound", { round: line.round })}
              </small>
            )}
            {line.receipt && (
              <small className="receipt">
                {" "}
                {t("receipt", { number: line.receipt.number, round: line.receipt.round })}
              </small>
            )}
            {line.cut !== 0 && <small> {t("cutOff", { amount: signed(line.cut) })}</small>}
          </span>
          <b className={line.by < 0 ? "down" : "up"}>{signed(line.by)}</b>
        </li>
      ))}
    </ol>
  );
}
