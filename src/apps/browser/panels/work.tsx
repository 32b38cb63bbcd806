import { useEffect, useRef, useState } from "react";
import { Button, Label, ProgressBar } from "react-aria-components";
import { useWords } from "../words/words.tsx";

/** Work in the background: how far it is, what it gave, and how to stop it. */
export interface Working<T> {
  /** Parts that are done, while it runs, and how many there are. */
  progress: { done: number; of: number } | undefined;
  result: T | undefined;
  start(): void;
  stop(): void;
}

/** How work tells what it is at. */
export interface Telling {
  expect(parts: number): void;
  done(parts: number): void;
  stop: AbortSignal;
}

/** What is stopped gives nothing. */
export function useWork<T>(work: (telling: Telling) => Promise<T>): Working<T> {
  const [progress, setProgress] = useState<Working<T>["progress"]>();
  const [result, setResult] = useState<T>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    progress,
    result,
    start() {
      const control = new AbortController();
      running.current = control;
      setProgress({ done: 0, of: 1 });
      const told = (change: (now: { done: number; of: number }) => { done: number; of: number }) => {
        if (!control.signal.aborted) setProgress((now) => now && change(now));
      };
      const telling: Telling = {
        expect: (of) => told((now) => ({ ...now, of })),
        done: (more) => told((now) => ({ ...now, done: now.done + more })),
        stop: control.signal,
      };
      void work(telling).then((found) => {
        if (control.signal.aborted) return;
        setResult(found);
        setProgress(undefined);
      });
    },
    stop() {
      running.current?.abort();
      setProgress(undefined);
    },
  };
}

/** A button that starts it; while it runs a bar, and a button that stops it. */
export function Work({ work, start }: { work: Working<unknown>; start: string }) {
  const { t } = useWords();
  const { progress } = work;
  if (!progress)
    return work.result === undefined ? (
      <Button className="button" onPress={work.start}>
        {start}
      </Button>
    ) : null;
  return (
    <div className="work">
      <ProgressBar value={progress.done} maxValue={progress.of}>
        {({ percentage = 0, valueText }) => (
          <>
            <Label>{t("working")}</Label> <span>{valueText}</span>
            <div className="bar">
              <div className="fill" style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={work.stop}>
        {t("stopWork")}
      </Button>
    </div>
  );
}
