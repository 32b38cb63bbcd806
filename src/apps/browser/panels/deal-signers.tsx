import type { Line } from "../../../rules/lines.ts";
import type { DealTold, SignerTold } from "../../../views/deal-shape.ts";
import { signed, useSaid, useWords } from "../words/words.tsx";

/** What each that is asked would say, as a sum; the odds of the count; and who else moves. */
export function DealSigners({ told, line }: { told: DealTold; line: string }) {
  const { t } = useWords();
  const _said = useSaid();
  return (
    <>
      <div className="signers">
        {told.signers.map((signer) => (
          <Signer key={signer.id} signer={signer} line={line as Line} />
        ))}
      </div>
      <p className="deal-odds">
        {told.carries && t("dealCarries", { before: told.carries[0], after: told.carries[1] })}
        {told.others.length > 0 && (
          <>
            {t("sep")}
            {told.others
              .map((o) => t("moverOdds", { party: o.short, seats: o.seats, before: o.before, after: o.after }))
              .join(t("listSep"))}
          </>
        )}
      </p>
    </>
  );
}

function Signer({ signer, line }: { signer: SignerTold; line: Line }) {
  const { t } = useWords();
  const said = useSaid();
  const short = signer.reserve - signer.sum;
  return (
    <section className="signer" aria-label={signer.title}>
      <h3>
        {said(signer.title)}{" "}
        {signer.seats !== undefined && (
          <small>{t("signerSeats", { count: signer.seats, odds: signer.anyway ?? 0 })}</small>
        )}
      </h3>
      <ol className="why-lines">
        {signer.lines.map(({ from, by, title }) => (
          <li key={`${from} ${title}`}>
            <span>{title ? said(title) : t(from === "line" ? `worth_line_${line}` : `worth_${from as "record"}`)}</span>
            <b className={by < 0 ? "down" : "up"}>{signed(by)}</b>
          </li>
        ))}
      </ol>
      <p className="why-sum">
        <span>{t("worthSum", { reserve: tenths(signer.reserve) })}</span>
        <b>{signer.sum === 0 ? "0" : signed(signer.sum)}</b>
      </p>
      <p className={signer.signs ? "lawful" : "pressing"} role="status">
        {signer.redLine
          ? t("redLineWords", { what: signer.redLine })
          : signer.signs
            ? t("theySign")
            : t("theyWant", { points: tenths(short) })}
      </p>
    </section>
  );
}

/** Hundredths of a point with one digit behind the point, never told as less than they are. */
function tenths(hundredths: number): string {
  return String(Math.ceil(hundredths / 10) / 10);
}
