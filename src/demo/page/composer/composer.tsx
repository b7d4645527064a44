import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page-context.js";
import { CommandBox } from "./command-box.js";
import { type Draft, readTyped, startDraft } from "./draft.js";
import { slashCommands } from "./slash-commands.js";
import { TextBox } from "./text-box.js";

export interface ComposerProps {
  /** A command to put into the box, and a number that changes each time. */
  readonly filled: { readonly typed: string; readonly key: number } | undefined;
}

/** The message box: text until a command is named, then that command's options. */
export function Composer({ filled }: ComposerProps) {
  const { snapshot, locale, act, send } = usePage();
  const [text, setText] = useState("");
  const [draft, setDraft] = useState<Draft>();
  const [focusKey, setFocusKey] = useState(0);
  const commands = slashCommands(snapshot.commands, locale);

  const take = (typed: string): void => {
    const read = readTyped(typed, commands);
    setDraft(read);
    setText(read === undefined ? typed : "");
  };
  const empty = (typed = ""): void => {
    setDraft(undefined);
    setText(typed);
    setFocusKey((key) => key + 1);
  };
  // Taken once for each time that something is put in.
  useEffect(() => {
    if (filled !== undefined) take(filled.typed);
  }, [filled?.key]);
  // The command goes on in another language, and is left when that person may not use it.
  // Only when the commands change.
  useEffect(() => {
    if (draft === undefined) return;
    const same = commands.find(({ name }) => name === draft.command.name);
    setDraft(same === undefined ? undefined : { ...draft, command: same });
  }, [snapshot.commands, locale]);

  if (draft !== undefined) {
    return (
      <div class="composer">
        <CommandBox
          draft={draft}
          onDraft={setDraft}
          onLeave={empty}
          onSend={(options) => {
            send(`/${draft.command.shown}`, "command", { name: draft.command.name, options });
            empty();
          }}
        />
      </div>
    );
  }
  return (
    <div class="composer">
      <TextBox
        text={text}
        onText={take}
        focusKey={focusKey}
        onSend={() => {
          const typed = text.trim();
          if (typed === "") return;
          const exact = commands.find(({ name, shown }) => typed === `/${name}` || typed === `/${shown}`);
          if (exact !== undefined) return setDraft(startDraft(exact));
          void act("say", { text: typed });
          setText("");
        }}
      />
    </div>
  );
}
