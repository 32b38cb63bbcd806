import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/words.tsx";

/** A document laid over the table. Escape or the button puts it back. */
export function Sheet({
  title,
  open,
  onClose,
  children,
  actions,
  className,
}: {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const { t } = useWords();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable className="veil">
      <Modal className={`sheet ${className ?? ""}`}>
        <Dialog>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="sheet-body">{children}</div>
          <div className="sheet-actions">
            <Button className="button" onPress={onClose}>
              {t("cancel")}
            </Button>
            {actions}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
