import { CopyButton } from "./copy-button.js";
import { Dialog } from "./dialog.js";
import { usePage } from "./page-context.js";

export function PayloadDialog({ payload, onClose }: { payload: unknown; onClose: () => void }) {
  const { strings } = usePage();
  const text = JSON.stringify(payload, null, 2);
  return (
    <Dialog
      title={strings.rawPayload}
      className="payload"
      onClose={onClose}
      tools={<CopyButton text={text} label={strings.copy} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} translate={false}>
        {text}
      </pre>
    </Dialog>
  );
}
