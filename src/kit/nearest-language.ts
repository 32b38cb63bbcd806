/** Of the languages that there are, the one that is asked for, one that shares its first part, or the first. BCP 47. */
export function nearestLanguage(languages: readonly string[], wanted: string): string {
  const first = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  return (
    languages.find((l) => l.toLowerCase() === wanted.toLowerCase()) ??
    languages.find((l) => first(l) === first(wanted)) ??
    languages[0] ??
    ""
  );
}
