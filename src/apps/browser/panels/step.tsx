import { type ReactNode, type Ref, useEffect, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";

interface StepProps {
  title: string;
  note?: string;
  /** What stands beside the title of a folded step. */
  folded: ReactNode;
  /** Whenever this says something new the step folds to one line; it can be opened again. */
  done: string | undefined;
  trigger?: Ref<HTMLButtonElement>;
  children: ReactNode;
  className?: string;
}

/** A step of the desk. */
export function Step({ title, note, folded, done, trigger, children, className }: StepProps) {
  const [open, setOpen] = useState(done === undefined);
  useEffect(() => setOpen(done === undefined), [done]);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen} className={`step ${className ?? ""}`}>
      <div className="step-head">
        <Heading level={2}>
          <Button slot="trigger" ref={trigger ?? null} className="step-trigger">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d={open ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} />
            </svg>
            {title}
          </Button>
        </Heading>
        {open ? note && <small>{note}</small> : folded}
      </div>
      <DisclosurePanel className="step-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
