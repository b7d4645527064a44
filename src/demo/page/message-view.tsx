import { useMemo, useState } from "preact/hooks";
import type { PageMessage } from "../page-protocol.js";
import { Avatar } from "./avatar.js";
import { ControlsProvider } from "./components/use-component.js";
import { shownCommand } from "./composer/slash-commands.js";
import { Icon } from "./icon.js";
import { MessageContent } from "./message-content.js";
import { MessageTools } from "./message-tools.js";
import { personOf, usePage } from "./page-context.js";

/** Who used which command, above the answer to it. */
function Asked({ asked }: { asked: NonNullable<PageMessage["asked"]> }) {
  const { snapshot, strings, locale } = usePage();
  const person = personOf(snapshot, asked.userId);
  const [before, after] = strings.used("\0").split("\0");
  const command = shownCommand(asked, snapshot.commands, locale);
  const typed = asked.values.map(({ name, value }) => `${name}: ${value}`);
  return (
    <div class="asked">
      <span class="asked-line" aria-hidden="true" />
      <Avatar person={person} size="small" />
      <span class="asked-name">{person.name}</span>
      <span class="asked-text">
        {before}
        <span class="asked-command" title={`${command} ${typed.join(" ")}`}>
          {command}
        </span>
        {after}
      </span>
    </div>
  );
}

export function MessageView({ message }: { message: PageMessage }) {
  const { snapshot, strings, locale, act, dismiss } = usePage();
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [failures, setFailures] = useState(0);
  const { payload } = message;
  const revision = useMemo(() => ({}), [payload, failures]);
  const author = personOf(snapshot, String((payload.author as { readonly id?: string } | undefined)?.id));
  const sentAt = new Date(String(payload.timestamp));
  const mentions = message.asked?.userId;
  const use = (customId: string, values: readonly string[]): void => {
    setBusy(customId);
    setFailed(false);
    void act("component", { message: message.id, customId, values }).then(({ outcome }) => {
      setBusy(undefined);
      if (outcome !== "no-answer") return;
      setFailed(true);
      setFailures((count) => count + 1);
    });
  };
  const nameId = `name-${message.id}`;
  return (
    <article
      class={`message ${message.onlyYou ? "only-you" : ""} ${mentions === undefined ? "" : "with-asked"}`}
      aria-labelledby={nameId}
      tabIndex={-1}
      data-message={message.id}
    >
      {message.asked === undefined ? null : <Asked asked={message.asked} />}
      <Avatar person={author} />
      <div class="message-main">
        <header class="message-header">
          <span id={nameId} class={author.isBot ? "name bot" : "name"}>
            {author.name}
          </span>
          {author.isBot ? <span class="app-tag">{strings.app}</span> : null}
          <time dateTime={sentAt.toISOString()} title={sentAt.toLocaleString(locale)}>
            {sentAt.toLocaleTimeString(locale, { timeStyle: "short" })}
          </time>
        </header>
        <ControlsProvider value={{ busy, revision, use }}>
          <div class="message-content">
            <MessageContent message={message} author={author} />
          </div>
        </ControlsProvider>
        {failed ? (
          <p class="failure" role="alert">
            {strings.failed}
          </p>
        ) : null}
        {typeof payload.edited_timestamp === "string" ? <p class="footnote">({strings.edited})</p> : null}
        {message.onlyYou ? (
          <p class="footnote">
            <Icon name="eye" />
            <span>{strings.onlyYou}</span>
            <span class="footnote-act">
              <button type="button" class="link-button" onClick={() => dismiss(message.id)}>
                {strings.dismiss}
              </button>
            </span>
          </p>
        ) : null}
      </div>
      <MessageTools message={message} />
    </article>
  );
}
