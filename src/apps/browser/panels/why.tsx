import { type ReactNode, useEffect, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { WhyLine, WhyOf } from "../../../views/row-shape.ts";
import { useGame } from "../game.tsx";
import { signed, useSaid, useWords } from "../words/words.tsx";

/** A number (or word) that explains itself: opens the sum of its named causes, which is asked for then. */
export function Why({
  title,
  label = title,
  of,
  total,
  welcome,
  sumWord,
  about,
  children,
  className,
}: {
  title: string;
  /** What a reader hears of the button, if that is more. */
  label?: string;
  of: WhyOf;
  /** The number itself; without it the sum in whole points. */
  total?: string;
  welcome?: "up" | "down";
  sumWord?: string;
  about?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={`why ${className ?? ""}`} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="why-dialog">
          <Heading slot="title" level={3}>
            {title}
          </Heading>
          {about}
          {open && <Sum of={of} total={total} word={sumWord} {...(welcome && { welcome })} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Sum({
  of,
  total,
  word,
  welcome = "up",
}: {
  of: WhyOf;
  total: string | undefined;
  word: string | undefined;
  welcome?: "up" | "down";
}) {
  const { t } = useWords();
  const lines = useWhy(of);
  const sum = (lines ?? []).reduce((all, l) => all + l.by, 0);
  return (
    <>
      {lines?.length === 0 && <p>{t("whyEmpty")}</p>}
      <WhyLines lines={joined(lines ?? [])} welcome={welcome} />
      <p className="why-sum">
        <span>{word ?? t("sum")}</span>
        <b>{total ?? (sum === 0 ? "0" : signed(Math.round(sum / 100) * 100))}</b>
      </p>
    </>
  );
}

/** The lines behind a number, once they have come. */
export function useWhy(asked: WhyOf): readonly WhyLine[] | undefined {
  const { why } = useGame();
  const { of, id } = asked;
  const bill = asked.of === "party" ? asked.bill : undefined;
  const [lines, setLines] = useState<readonly WhyLine[]>();
  useEffect(() => {
    let gone = false;
    void why(of === "party" ? { of, id, bill } : { of, id }).then((found) => !gone && setLines(found));
    return () => {
      gone = true;
    };
  }, [why, of, id, bill]);
  return lines;
}

/** The colour of a change: of what is welcome, or of what is not. */
export function toneOf(by: number, welcome: "up" | "down"): "up" | "down" {
  return by < 0 === (welcome === "down") ? "up" : "down";
}

/** A line that may stand for the same cause in several rounds. */
type Joined = WhyLine & { until?: number };

/** The same cause round after round is one line with its sum. */
function joined(lines: readonly WhyLine[]): Joined[] {
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

/** `welcome`: which way is the good one. */
export function WhyLines({ lines, welcome = "up" }: { lines: readonly Joined[]; welcome?: "up" | "down" }) {
  const { t } = useWords();
  const said = useSaid();
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
                  : line.kind === "unknown"
                    ? t("notKnown")
                    : said(line.title)}
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
          <b className={toneOf(line.by, welcome)}>{signed(line.by)}</b>
        </li>
      ))}
    </ol>
  );
}
