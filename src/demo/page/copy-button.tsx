import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icon.js";
import { usePage } from "./page-context.js";

/** How long it says that it has copied, in ms. */
const TOLD_MS = 1500;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { strings } = usePage();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      class="icon-button copy"
      aria-label={copied ? strings.copied : label}
      title={copied ? strings.copied : label}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name={copied ? "check" : "copy"} />
    </button>
  );
}
