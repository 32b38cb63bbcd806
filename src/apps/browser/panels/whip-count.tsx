import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { PartyView, WhipView } from "../../../views/chamber-shape.ts";
import { useLeaning } from "../words/leaning.ts";
import { useLine } from "../words/line.ts";
import { useSaid, useWords } from "../words/words.tsx";

/** How sure the ayes are, behind one press: the expected ayes of each party, of all, and how often that carries it. */
export function WhipCount({ whip, parties }: { whip: WhipView; parties: Record<string, PartyView> }) {
  const { t } = useWords();
  const said = useSaid();
  const leaning = useLeaning();
  const lineOf = useLine();
  const range = ([low, high]: readonly [number, number]): string =>
    low === high ? `${low}` : t("fromTo", { low, high });
  return (
    <DialogTrigger>
      <Button className="why">{t("whipCount")}</Button>
      <Popover className="popover" placement="bottom">
        <Dialog className="why-dialog whip-count">
          <Heading slot="title" level={3}>
            {t("whipCount")} <small>{said(whip.motion ?? whip.chamber)}</small>
          </Heading>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{t("seatsHeld")}</th>
                <th scope="col">{t("expectedHere")}</th>
              </tr>
            </thead>
            <tbody>
              {Object.values(parties).map((party) => (
                <tr key={party.id}>
                  <th scope="row">
                    {said(party.short)} <small className={`leaning ${party.leaning}`}>{leaning(party)}</small>
                  </th>
                  <td>{party.seats}</td>
                  <td>{range(party.ayes)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{lineOf(whip, true)}</th>
                <td>{whip.seats}</td>
                <td>{range([whip.low, whip.high])}</td>
              </tr>
            </tfoot>
          </table>
          <p className="lawful">{t("odds", { odds: whip.odds })}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
