import { CopyButton } from "./copy-button.js";
import { usePage } from "./page-context.js";

export function CodeBlock({ code, language }: { code: string; language: string }) {
  const { strings } = usePage();
  return (
    <div class="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} translate={false}>
        <code data-language={language || undefined}>{code}</code>
      </pre>
      <CopyButton text={code} label={strings.copyCode} />
    </div>
  );
}
