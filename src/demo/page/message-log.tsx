import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageMessage } from "../page-protocol.js";
import { Dots } from "./components/button-view.js";
import { Icon } from "./icon.js";
import { MessageView } from "./message-view.js";
import { usePage } from "./page-context.js";
import type { Sent } from "./state.js";
import { Welcome } from "./welcome.js";

/** As far from the end as still counts as being there, in pixels. */
const NEAR_END = 80;

export interface MessageLogProps {
  readonly messages: readonly PageMessage[];
  readonly sent: readonly Sent[];
  readonly onPutAway: (key: number) => void;
}

/** The channel's messages: stays at the end while somebody is there, and moves between messages by arrow keys. */
export function MessageLog({ messages, sent, onPutAway }: MessageLogProps) {
  const { snapshot, strings } = usePage();
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const toEnd = (): void => {
    const { current } = log;
    if (current === null) return;
    current.scrollTop = current.scrollHeight;
    isAtEnd.current = true;
  };
  // A message that is new comes into view from its beginning, however long it is.
  const newestMessage = messages.at(-1);
  const last = newestMessage?.id;
  useLayoutEffect(() => {
    const { current } = log;
    if (current === null) return;
    const newest = last === undefined ? null : current.querySelector(`[data-message="${last}"]`);
    // What only one person sees answers something that they just did.
    const isAnswer = newestMessage?.onlyYou === true;
    if (newest === null || !(isAtEnd.current || isAnswer)) return;
    toEnd();
    const over = current.getBoundingClientRect().top - newest.getBoundingClientRect().top;
    if (over > 0) current.scrollTop -= over;
  }, [last]);
  useEffect(() => {
    if (sent.length > 0) toEnd();
  }, [sent.length]);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = event.target as HTMLElement;
    if (step === undefined || (at !== log.current && !at.matches("article"))) return;
    const all = [...(log.current?.querySelectorAll("article") ?? [])];
    const now = all.findIndex((each) => each.isSameNode(at));
    const next = now < 0 ? all.at(-1) : all[now + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="log-frame">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={strings.channelLog(snapshot.channel.name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={move}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
          setAway(!isAtEnd.current);
        }}
      >
        <div class="log-content">
          <Welcome />
          {/* Each person has a client of their own, which alone knows what they picked. */}
          {messages.map((message) => (
            <MessageView key={`${snapshot.me} ${message.id}`} message={message} />
          ))}
          {sent.map(({ key, command, failed }) => (
            <p key={key} class={`sent ${failed ? "failure" : ""}`}>
              <strong>{command}</strong>
              {failed ? null : <Dots />} {failed ? strings.noAnswer : strings.sending}
              {failed ? (
                <button type="button" class="link-button" onClick={() => onPutAway(key)}>
                  {strings.dismiss}
                </button>
              ) : null}
            </p>
          ))}
        </div>
      </div>
      {isAway ? (
        <button type="button" class="jump-down" onClick={toEnd}>
          <Icon name="down" />
          {strings.jumpDown}
        </button>
      ) : null}
    </div>
  );
}
