import type { SourceView } from "../../../views/view.ts";
import { useSaid, useWords } from "../words/words.tsx";

/** Where a claim comes from; what was not seen at its owner says so. */
export function Source({ source }: { source: SourceView }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <>
      {source.address ? (
        <a href={source.address} target="_blank" rel="noopener noreferrer">
          {said(source.says)}
        </a>
      ) : (
        source.says
      )}
      {!source.certain && ` ${t("uncertain")}`}
    </>
  );
}
